import { erik } from '../../bot/testing/people';
import { testPorts, type TestPorts } from '../../bot/testing/ports';
import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import { actionFor } from '../../core/checklists/action';
import type { ItemAnswer } from '../../core/checklists/answer';
import { ChecklistTemplate } from '../../core/checklists/template';
import type { TemplateStore } from '../../core/checklists/templateStore';
import { memoryTemplateStore } from '../../core/testing/memoryTemplates';
import { placement } from '../../core/testing/placements';

/** A small template: a choice, and a rating that hangs on it. */
const visit = ChecklistTemplate.parse({
  id: 'visit',
  version: 1,
  name: { sv: 'Besök', en: 'Visit' },
  usedFrom: '2021-12-31',
  sources: [{ id: 'terms', name: { sv: 'Villkor', en: 'Terms' }, validFrom: '2021-01-01' }],
  sections: [
    {
      id: 'A',
      name: { sv: 'Besöket', en: 'The visit' },
      items: [
        {
          id: 'A1',
          text: { sv: 'Hur gick det till?', en: 'How was it done?' },
          type: 'choice',
          choices: [
            { code: 'site', text: { sv: 'På plats', en: 'On site' } },
            { code: 'video', text: { sv: 'Video', en: 'By video' } },
          ],
          reference: { source: 'terms' },
        },
        {
          id: 'A2',
          text: { sv: 'Lokalen är tillgänglig.', en: 'The premises are accessible.' },
          type: 'rating',
          onlyIf: { item: 'A1', is: ['site'] },
          reference: { source: 'terms' },
        },
      ],
    },
  ],
});

/** The product's checklist and the small one. */
export const templates: TemplateStore = memoryTemplateStore([providerChecklist, visit]);

/** A moment in December 2021: `at('01T08:00')`. */
export const at = (time: string): Instant => Instant.parse(`2021-12-${time}:00Z`);
export const by = { id: erik.id, name: erik.name };
export const keyOf = (provider: string, template = 'anordnare-2021', year = 2021) => ({ template, provider, year });

/** Three providers without a review, on 31 December 2021. */
export const setUp = async (): Promise<TestPorts> => {
  const of = (provider: string, id: string) => ({ ...placement(day('2021-05-01')).build(), placementId: id, provider });
  return testPorts([of('Språkbron', 'P-1'), of('Arbetsvägen', 'P-2'), of('Jobb/Väg', 'P-3')], { templates });
};

/** Stores an answer of Erik's; a "nej" opens its action, due on 31 December. */
export const save = async (ports: TestPorts, key: ReturnType<typeof keyOf>, answer: ItemAnswer, time = '01T09:00') =>
  ports.reviews.save({
    ...{ key, answer, by, at: at(time) },
    expectedVersion: (await ports.reviews.find(key))?.answers.get(answer.itemId)?.version ?? 0,
    ...(answer.value === 'no'
      ? { opens: (actions) => actionFor(answer, actions, { by, at: at(time), today: day('2021-12-01') }) }
      : {}),
  });

/** A review of Språkbron: two answers, one of them a deficiency with an action. */
export const reviewed = async (): Promise<TestPorts> => {
  const ports = await setUp();
  const key = keyOf('Språkbron');
  await ports.reviews.open(key, by, at('01T08:00'), 1);
  await save(ports, key, { itemId: 'A1', value: 'yes', evidence: 'KUN 2021/17' });
  await save(ports, key, { itemId: 'A2', value: 'no', comment: 'Ingen är utsedd.' }, '02T09:00');
  return ports;
};
