import * as z from 'zod';
import { wordsIn } from '../../bot/testing/chat';
import type { Card } from '../../cards/element';
import { elementsIn } from '../../cards/testing/walk';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import type { ReviewKey } from '../../core/checklists/review';
import { type ChecklistItem, itemOf } from '../../core/checklists/template';
import { type Random, weighted } from '../demo/random';
import { demoUnit, type Person } from '../people';
import type { Acknowledged } from './answering';

/** A person with the card of a review before them, who knows no more than the card says. */
interface Clicker {
  person: Person;
  key: ReviewKey;
  /** Where they begin. */
  itemId: string;
  /** Where Teams would take updates of messages. */
  serviceUrl: string;
  random: Random;
  post: (path: string, body: unknown) => Promise<unknown>;
  onAcknowledged: (done: Acknowledged) => void;
}

const RATINGS = { yes: 3, partly: 1, no: 2 };

/** After so many failures in a row (a storage that takes too long, say) nobody would click again. */
const MOST_FAILURES = 10;

const Answer = z.object({ statusCode: z.number(), value: z.custom<Card>() });

/** "Spara och nästa", or what stores one's own answer over a colleague's. */
const SaveButton = z.object({
  type: z.literal('Action.Execute'),
  verb: z.literal('checklist.answer'),
  data: z.looseObject({ itemId: z.string(), version: z.int() }),
});

const saveButtonOf = (card: Card): z.infer<typeof SaveButton> | undefined =>
  elementsIn(card).flatMap((element) => SaveButton.safeParse(element).data ?? [])[0];

const valueFor = ({ type, choices }: ChecklistItem, random: Random): string => {
  const values: Record<ChecklistItem['type'], string> = {
    rating: weighted(random, RATINGS),
    number: '12',
    percent: '80',
    date: '2021-09-01',
    text: 'Supported employment, med stöd på plats.',
    choice: choices?.[0]?.code ?? '',
  };
  return values[type];
};

/** Clicks as Teams delivers it; what fails is clicked again, with the same words. */
const click = async ({ person, serviceUrl, post }: Clicker, verb: string, data: object): Promise<Card> => {
  const activity = {
    ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl, replyToId: 'message' },
    from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: `a:${person.id}`, conversationType: 'personal', tenantId: demoUnit.tenantId },
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
  for (let failures = 1; ; failures += 1) {
    const answer = await post('api/messages', activity);
    const { statusCode, value } = Answer.parse(answer);
    if (statusCode === 200) return value;
    if (statusCode !== 500 || failures === MOST_FAILURES) throw new Error(`${verb}: ${JSON.stringify(answer)}`);
  }
};

/** Answers item after item, from the first one again after the last, as long as it goes on. */
export const clicking = async (clicker: Clicker, goesOn: () => boolean): Promise<void> => {
  const { person, key, random, onAcknowledged } = clicker;
  let texts = 0;
  const show = (itemId: string): Promise<Card> => click(clicker, 'checklist.show', { lang: 'sv', ...key, itemId });
  let card = await show(clicker.itemId);
  while (goesOn()) {
    const button = saveButtonOf(card);
    if (button === undefined) {
      card = await show('A1');
      continue;
    }
    const { itemId, version } = button.data;
    const item = itemOf(providerChecklist, itemId);
    if (item === undefined) throw new Error(`There is no item ${itemId}`);
    // Other words each time, over a colleague's answer too: each click that is not a repetition is told from the others.
    const comment = `${person.alias} ${(texts += 1)}`;
    const typed = { value: valueFor(item, random), comment, evidence: 'Dnr 2021/17' };
    card = await click(clicker, button.verb, { ...button.data, ...typed });
    const words = wordsIn(card);
    if (words.includes(`${itemId} är sparad.`))
      onAcknowledged({ what: 'answer', key, id: itemId, version: version + 1, text: comment });
    // A repetition of what was saved before the answer was cut off is no conflict with oneself.
    else if (!words.includes(`har svarat på ${itemId} under tiden`) || words.includes(`${person.name} har svarat`))
      throw new Error(`${itemId} was not saved:\n${words}`);
  }
};
