import type { CardAction } from '../cards/verbs';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { ChecklistView } from '../core/questions/refiners/refiner';
import { placement } from '../core/testing/placements';
import { replyWithChecklist } from './replies/checklists/start';
import { chatOf, wordsIn } from './testing/chat';
import { actionOf, buttonOf, buttonsOf } from './testing/checklist';
import { erik } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { allItems, answer, click, clicked, sprakbron, turnOf } from './testing/reviews';

const FIRST = ['A1', 'A2', 'A3', 'B1'];

/** In February 2022, with so much answered in the review of 2021. */
const inFebruary = async (
  answered: readonly string[] = FIRST,
  providers = ['Språkbron', 'Jobbsteget'],
): Promise<TestPorts> => {
  const ports = await testPorts(providers.map((provider) => placement(day('2021-01-01')).with({ provider }).build()));
  await answer(ports, answered, { at: '2021-12-20T08:00:00Z' });
  ports.clock = { now: () => Instant.parse('2022-02-07T09:00:00Z'), today: () => day('2022-02-07') };
  return ports;
};

const completed = async (): Promise<TestPorts> => {
  const ports = await inFebruary(allItems);
  await click(ports, { verb: 'checklist.complete', lang: 'sv', ...sprakbron, revision: 1 });
  return ports;
};

const ask = (ports: TestPorts, provider?: string, view?: ChecklistView, year?: number) =>
  replyWithChecklist({ provider, view, year }, turnOf(erik, ports), ports);
const asked = async (...args: Parameters<typeof ask>): Promise<string> => wordsIn(await ask(...args));
const begun = async (ports: TestPorts, year: number): Promise<string[]> =>
  (await ports.reviews.summaries({ year })).map(({ key }) => key.provider);
const start = (provider: string, year?: number): CardAction => ({
  ...{ verb: 'checklist.start', lang: 'sv', provider },
  ...(year === undefined ? {} : { year }),
});

const GOES_ON = 'Språkbron 2021 pågår: 4 av 35, senast Erik Nyström 20 december 2021.';

describe("while last year's review goes on and this year's is not begun", () => {
  test('it is asked which, and nothing is begun by that', async () => {
    const ports = await inFebruary();
    const card = await ask(ports, 'Språkbron');
    expect(wordsIn(card)).toContain(GOES_ON);
    expect(buttonsOf(card)).toEqual(['Fortsätt 2021', 'Börja 2022']);
    expect(await begun(ports, 2022)).toEqual([]);
    expect(await clicked(ports, actionOf(buttonOf(card, 'Fortsätt 2021')))).toMatch(/Språkbron 2021[\s\S]*Punkt 5/u);
    expect(await begun(ports, 2022)).toEqual([]);
    expect(await clicked(ports, actionOf(buttonOf(card, 'Börja 2022')))).toMatch(/Språkbron 2022[\s\S]*Punkt 1/u);
    expect(await begun(ports, 2022)).toEqual(['Språkbron']);
    expect(await asked(ports, 'Språkbron')).toContain('Språkbron 2022');
  });

  test('it is asked by the button of the list and by a question of how far it is too', async () => {
    const ports = await inFebruary();
    expect(await clicked(ports, start('Språkbron'))).toContain(GOES_ON);
    expect(await asked(ports, 'Språkbron', 'status')).toContain(GOES_ON);
  });

  test('"fortsätt" goes on with it', async () => {
    expect(await asked(await inFebruary(), 'Språkbron', 'resume')).toMatch(/Språkbron 2021[\s\S]*Punkt 5/u);
  });

  test('a provider that has left the register has no other', async () => {
    const ports = await inFebruary(FIRST, ['Jobbsteget']);
    expect(await asked(ports, 'Språkbron')).toMatch(/Språkbron 2021[\s\S]*Punkt 5/u);
  });

  test('other providers begin this year', async () => {
    expect(await asked(await inFebruary(), 'Jobbsteget')).toContain('Jobbsteget 2022');
  });

  test('it is listed among those that go on', async () => {
    const card = await ask(await inFebruary());
    expect(wordsIn(card)).toContain('Pågår nu\nSpråkbron 2021\n4 av 35, senast Erik Nyström 20 december 2021');
    expect(actionOf(buttonOf(card, 'Fortsätt'))).toMatchObject(start('Språkbron', 2021));
  });
});

test("once last year's is completed, this year's is begun without asking", async () => {
  const ports = await completed();
  expect(await asked(ports, 'Språkbron')).toContain('Språkbron 2022');
  expect(await asked(ports)).not.toContain('Språkbron 2021');
});

describe('a year that is named', () => {
  test.each<[string, number, ChecklistView | undefined, RegExp]>([
    ['Språkbron', 2021, undefined, /Språkbron 2021[\s\S]*Punkt 5 av 35/u],
    ['Språkbron', 2022, undefined, /Språkbron 2022[\s\S]*Punkt 1 av 35/u],
    ['Jobbsteget', 2021, undefined, /Jobbsteget 2021[\s\S]*Punkt 1 av 35/u],
    ['Språkbron', 2021, 'resume', /Språkbron 2021[\s\S]*Punkt 5 av 35/u],
    ['Språkbron', 2021, 'status', /Översikt: Språkbron 2021[\s\S]*4 av 35/u],
    ['Jobbsteget', 2021, 'status', /Översikt: Jobbsteget 2021[\s\S]*Inte påbörjad/u],
    ['Språkbron', 2020, undefined, /^Granskningen Språkbron 2020 är inte påbörjad\./u],
    ['Språkbron', 2020, 'status', /^Granskningen Språkbron 2020 är inte påbörjad\./u],
    ['Språkbron', 2023, undefined, /^Granskningen Språkbron 2023 är inte påbörjad\./u],
    ['Okänd', 2021, undefined, /^Anordnaren Okänd finns inte i registret\./u],
  ])('%s %i, %s', async (provider, year, view, words) => {
    expect(await asked(await inFebruary(), provider, view, year)).toMatch(words);
  });

  test('is open to read when it was begun then', async () => {
    const ports = await inFebruary();
    await answer(ports, ['A1'], { key: { ...sprakbron, year: 2019 } });
    expect(await asked(ports, 'Språkbron', undefined, 2019)).toMatch(/Språkbron 2019[\s\S]*Punkt 2 av 35/u);
  });

  test.each<[ChecklistView | undefined, number, string]>([
    ['status', 2021, 'Granskningar 2021'],
    [undefined, 2021, 'Granskningar 2021'],
    [undefined, 2022, 'Vilken anordnare gäller checklistan?'],
    ['resume', 2020, 'Granskningar 2020'],
  ])('of all, %s %i', async (view, year, words) => {
    expect(await asked(await inFebruary(), undefined, view, year)).toContain(words);
  });

  test('"fortsätt" goes on where the asker was, in that year only', async () => {
    const ports = await inFebruary();
    await click(ports, start('Språkbron', 2021));
    expect(await asked(ports, undefined, 'resume', 2021)).toMatch(/Språkbron 2021[\s\S]*Punkt 5/u);
    expect(await asked(ports, undefined, 'resume', 2022)).toContain('Vilken anordnare gäller checklistan?');
  });
});

test('without a checklist in use then that is said', async () => {
  const ports = await inFebruary();
  const { templates } = ports;
  ports.templates = {
    ...templates,
    newest: (today) => (today < '2022' ? Promise.resolve([]) : templates.newest(today)),
  };
  expect(await asked(ports, 'Jobbsteget', undefined, 2021)).toBe('Det finns ingen checklista som gällde 2021.');
});

test('in chat a year is heard: the status of last year', async () => {
  const ports = await inFebruary();
  expect(wordsIn(await chatOf(erik, ports).says('status checklistor 2021'))).toContain('Granskningar 2021');
});
