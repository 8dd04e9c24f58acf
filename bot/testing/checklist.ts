import type { Card, Element } from '../../cards/element';
import { siteVisit } from '../../cards/testing/siteVisit';
import { elementsIn } from '../../cards/testing/walk';
import type { CardAction, ReviewRef } from '../../cards/verbs';
import { day } from '../../core/calendar/day';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import type { StoredAnswer } from '../../core/checklists/review';
import { memoryTemplateStore } from '../../core/testing/memoryTemplates';
import { placement } from '../../core/testing/placements';
import type { Ports } from '../ports';
import { type TestPorts, testPorts } from './ports';

/** The review of the tests: this year's, of the product's checklist. */
export const ref: ReviewRef = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 };

/** The same of a small checklist with choices and a condition: A2 is asked when A1 is `in-person`. */
export const visit: ReviewRef = { ...ref, template: siteVisit.id };

export const setUp = (change: Partial<Ports> = {}): Promise<TestPorts> => {
  const templates = memoryTemplateStore([providerChecklist, siteVisit]);
  return testPorts([placement(day('2021-01-01')).build()], { templates, ...change });
};

const lang = 'sv';
export const answer = (itemId: string, version = 0, of = ref): CardAction => ({
  ...{ verb: 'checklist.answer', lang, ...of, itemId, version },
});
export const leave = (itemId: string, to: string, version = 0, of = ref): CardAction => ({
  ...{ verb: 'checklist.leave', lang, ...of, itemId, version, to },
});
export const show = (itemId: string, of = ref, revision?: number): CardAction => ({
  ...{ verb: 'checklist.show', lang, ...of, itemId, revision },
});
export const overview: CardAction = { verb: 'checklist.overview', lang, ...ref };

/** What answers most items. */
export const yes = { value: 'yes', comment: '', evidence: 'Dnr 2021/17' };
export const no = { value: 'no', comment: 'Rutin saknas.', evidence: 'Dnr 2021/99' };

export const storedIn = async (ports: Ports, itemId: string, of = ref): Promise<StoredAnswer | undefined> =>
  (await ports.reviews.find(of))?.answers.get(itemId);

/** A button of a card, by its title. */
export const buttonOf = (card: Card, title: string): Element => {
  const button = elementsIn(card).find((e) => e.type === 'Action.Execute' && e['title'] === title);
  if (button === undefined) throw new Error(`No button ${title}`);
  return button;
};

/** What a button asks for. */
export const actionOf = ({ verb, data }: Element): CardAction => ({ verb, ...(data as object) }) as CardAction;

/** The titles of all buttons that ask for something. */
export const buttonsOf = (card: Card): string[] =>
  elementsIn(card).flatMap((e) => (e.type === 'Action.Execute' ? [String(e['title'])] : []));

/** What stands in the inputs. */
export const inputsOf = (card: Card): Record<string, unknown> =>
  Object.fromEntries(
    elementsIn(card)
      .filter((e) => e.type.startsWith('Input.'))
      .map((e) => [String(e['id']), e['value']]),
  );
