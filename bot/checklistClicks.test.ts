import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { Card } from '../cards/element';
import { elementsIn } from '../cards/testing/walk';
import { cardIn, chatOf } from './testing/chat';
import { actionOf, answer, ref, setUp, yes } from './testing/checklist';
import { erik } from './testing/people';
import type { TestPorts } from './testing/ports';

const ITEMS = 35;
const MOST_CLICKS = 37;

/** Fills in what a card asks for, as its inputs and labels say. */
const filledIn = (card: Card): Record<string, string> => {
  const inputs = elementsIn(card).filter((e) => e.type.startsWith('Input.'));
  const words: Record<string, string> = {
    'Input.ChoiceSet': 'yes',
    'Input.Number': '12',
    'Input.Date': '2021-03-15',
    'Input.Text': 'AFN 2021/87',
  };
  return Object.fromEntries(inputs.map((input) => [String(input['id']), words[input.type] ?? '']));
};

/** What is asked of the stores, by the names of their functions. */
const counted = (ports: TestPorts): { ports: TestPorts; calls: string[] } => {
  const calls: string[] = [];
  const counting = <T extends object>(name: string, store: T): T =>
    new Proxy(store, {
      get: (target, key, receiver) => {
        calls.push(`${name}.${String(key)}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const { staff, reviews, registers, templates, conversations, surveys, alerts } = ports;
  const stores = { staff, reviews, registers, templates, conversations, surveys, alerts };
  const watched = Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, counting(name, store)]));
  return { ports: { ...ports, ...(watched as typeof stores) }, calls };
};

test(`a whole checklist of ${ITEMS} items takes at most ${MOST_CLICKS} clicks, the start and the completion among them`, async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  let card = await chat.says('checklista för Språkbron');
  let clicks = 1;
  const press = async (verb: string): Promise<void> => {
    const button = elementsIn(card).find((e) => e.type === 'Action.Execute' && e['verb'] === verb);
    if (button === undefined) throw new Error(`No button for ${verb} on "${card.fallbackText}"`);
    clicks += 1;
    card = cardIn(await chat.clicks(actionOf(button), filledIn(card)));
  };
  for (let item = 0; item < ITEMS; item += 1) await press('checklist.answer');
  await press('checklist.complete');
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  const review = await ports.reviews.find(ref);
  expect(review?.answers.size).toBe(ITEMS);
  expect(review?.locked).toBeDefined();
});

describe('a save costs the reading of the person and a transaction', () => {
  /** Reviews and the versions of their templates are in memory. */
  const ONLY = ['reviews.recall', 'reviews.save', 'staff.find', 'templates.version'];
  /** There was none. */
  const LAST_YEAR = ['reviews.summaries'];
  const PLACE = 'reviews.remember';

  /** What the second of two saves asks for, so many seconds after the first. */
  const callsAfter = async (seconds: number, itemId = 'B3'): Promise<string[]> => {
    let now = '2021-12-31T09:00:00Z';
    const clock = { now: () => Instant.parse(now), today: () => day('2021-12-31') };
    const { ports, calls } = counted(await setUp({ clock }));
    const chat = chatOf(erik, ports);
    await chat.says('checklista för Språkbron');
    cardIn(await chat.clicks(answer('A2'), { value: 'yes' }));
    now = new Date(Date.parse(now) + seconds * 1000).toISOString();
    calls.length = 0;
    cardIn(await chat.clicks(answer(itemId), yes));
    return calls.sort();
  };

  test('and nothing more', async () => {
    expect(await callsAfter(20)).toEqual(ONLY);
  });

  test('beside it, the place when it was written a minute ago', async () => {
    expect(await callsAfter(60)).toEqual([...ONLY, PLACE].sort());
  });

  test('beside it, last year when it was read five minutes ago', async () => {
    expect(await callsAfter(300)).toEqual([...ONLY, PLACE, ...LAST_YEAR].sort());
  });

  test('whatever cannot be stored is looked at as it is now', async () => {
    expect(await callsAfter(20, 'A2')).toEqual([
      'reviews.find',
      'reviews.recall',
      'staff.find',
      'templates.version',
      'templates.version',
    ]);
  });
});
