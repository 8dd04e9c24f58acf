import { ofType } from '../cards/testing/walk';
import type { CardAction } from '../cards/verbs';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { replyWithChecklist } from './replies/checklists/start';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria, sofia } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { inputsOf } from './testing/checklist';
import { allItems, answer, click, clicked, sprakbron, turnOf } from './testing/reviews';

const lang = 'sv';
const setUp = (): Promise<TestPorts> => testPorts([placement(day('2021-01-01')).build()]);

const overview: CardAction = { verb: 'checklist.overview', lang, ...sprakbron };
const complete: CardAction = { verb: 'checklist.complete', lang, ...sprakbron, revision: 1 };
const reopen = (revision = 1): CardAction => ({ verb: 'checklist.reopen', lang, ...sprakbron, revision });
const reason = { reason: 'Nya underlag.' };

describe('completion', () => {
  test('locks the review with who and when, and the same click again changes nothing', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    const card = await click(ports, complete);
    expect(wordsIn(card)).toContain('✓ Granskningen är slutförd och låst.');
    expect(wordsIn(card)).toContain('Låst av Erik Nyström 31 december 2021 kl. 10:00.');
    const locked = await ports.reviews.find(sprakbron);
    expect(await click(ports, complete)).toEqual(card);
    expect(await ports.reviews.find(sprakbron)).toEqual(locked);
  });

  test('of what somebody else has completed says by whom', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    await click(ports, complete, {}, karim);
    const words = await clicked(ports, complete);
    expect(words).toContain('Granskningen var redan slutförd.');
    expect(words).toContain('Låst av Karim Haddad');
  });

  test('lists what is missing and locks nothing', async () => {
    const ports = await setUp();
    await answer(
      ports,
      allItems.filter((id) => !['B4', 'K2'].includes(id)),
    );
    const card = await click(ports, complete);
    expect(wordsIn(card)).toContain('Granskningen är inte slutförd: svar saknas.');
    expect(wordsIn(card)).toContain('Svar saknas på 2 punkter:\nB4\nK2');
    expect((await ports.reviews.find(sprakbron))?.locked).toBeUndefined();
  });

  test('of a review that nobody began locks and begins nothing', async () => {
    const ports = await setUp();
    expect(await clicked(ports, complete)).toContain('Granskningen är inte slutförd: svar saknas.');
    expect(await ports.reviews.find(sprakbron)).toBeUndefined();
  });

  /** Somebody else changes an answer so often, each time just before the lock. */
  const changing = (ports: TestPorts, times: number): void => {
    const { reviews } = ports;
    let left = times;
    ports.reviews = {
      ...reviews,
      lock: async (change) => {
        left -= 1;
        const found = await reviews.find(sprakbron);
        const stored = found?.answers.get('A1');
        if (left >= 0 && stored !== undefined)
          await reviews.save({
            key: sprakbron,
            answer: { ...stored.answer, comment: `Ändrad ${left}` },
            by: { id: karim.id, name: karim.name },
            at: ports.clock.now(),
            expectedVersion: stored.version,
          });
        return reviews.lock(change);
      },
    };
  };

  test('looks again when somebody changes it meanwhile', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    changing(ports, 2);
    expect(await clicked(ports, complete)).toContain('✓ Granskningen är slutförd och låst.');
    expect((await ports.reviews.find(sprakbron))?.answers.get('A1')?.version).toBe(3);
  });

  test('gives up when that goes on, and says so', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    changing(ports, 100);
    expect(await clicked(ports, complete)).toContain('Någon annan ändrade samtidigt');
    expect((await ports.reviews.find(sprakbron))?.locked).toBeUndefined();
  });
});

describe('reopening', () => {
  const lockedPorts = async (): Promise<TestPorts> => {
    const ports = await setUp();
    await answer(ports, allItems);
    await click(ports, complete);
    return ports;
  };

  test('begins the next revision, keeps the earlier one to be read, and is the same when clicked twice', async () => {
    const ports = await lockedPorts();
    const card = await click(ports, reopen(), reason, karim);
    expect(wordsIn(card)).toContain('✓ Granskningen är öppen igen.');
    expect(wordsIn(card)).toContain('Öppnad igen av Karim Haddad 31 december 2021 kl. 10:00: Nya underlag.');
    expect(await click(ports, reopen(), reason, karim)).toEqual(card);
    expect(await ports.reviews.find(sprakbron)).toMatchObject({ revision: 2, earlier: [{ revision: 1 }] });
    await answer(ports, ['A1'], { rating: 'no' });
    const past = await click(ports, { ...overview, revision: 1 });
    expect(wordsIn(past)).toContain('Det här är en tidigare version. Den går bara att läsa.');
    expect(wordsIn(past)).toContain('Uppfyllda krav: 3 av 3');
    const shows = ofType(past, 'Action.Execute').filter((a) => a['verb'] === 'checklist.show');
    expect(shows.map((a) => (a['data'] as { revision: number }).revision)).toEqual(Array(11).fill(1));
    expect(ofType(past, 'Input.ChoiceSet', 'Input.Text')).toEqual([]);
    expect(await clicked(ports, overview)).toContain('Uppfyllda krav: 2 av 3');
  });

  test.each<[string, string, RegExp, string]>([
    ['without a reason', '', /Skriv varför\./u, ''],
    ['for a reason that is too long', 'x'.repeat(501), /högst 500 tecken/u, 'x'.repeat(501)],
    ['with a personal identity number', 'Gäller 121212-1212.', /Ta bort personnumret/u, ''],
    ['with one in a reason that is too long', `${'x'.repeat(500)} 121212-1212`, /Ta bort personnumret/u, ''],
  ])('is refused %s', async (_, typed, words, kept) => {
    const ports = await lockedPorts();
    const card = await click(ports, reopen(), { reason: typed });
    expect(wordsIn(card)).toMatch(words);
    const input = ofType(card, 'Input.Text').find((i) => i['id'] === 'reason');
    expect(input?.['value'] ?? '').toBe(kept);
    expect(ofType(card, 'Container').find((c) => c['id'] === 'reopening')?.['isVisible']).toBe(true);
    expect(JSON.stringify(card)).not.toContain('121212');
    expect((await ports.reviews.find(sprakbron))?.locked).toBeDefined();
  });

  test.each<[string, (ports: TestPorts) => Promise<unknown>, string]>([
    ['that is open', (ports) => answer(ports, ['A1']), 'Granskningen är redan öppen.'],
    ['that nobody began', () => Promise.resolve(), 'Granskningen är redan öppen.'],
  ])('of a review %s is not done', async (_, before, words) => {
    const ports = await setUp();
    await before(ports);
    expect(await clicked(ports, reopen(), reason)).toContain(words);
    expect((await ports.reviews.find(sprakbron))?.revision ?? 1).toBe(1);
  });

  test('of one that somebody else has opened meanwhile, or has locked once more, is not done twice', async () => {
    const ports = await lockedPorts();
    await click(ports, reopen(), reason, karim);
    const open = await clicked(ports, reopen(), reason);
    expect(open).toContain('Granskningen är redan öppen.');
    expect(open).toContain(`Du skrev: ${reason.reason}`);
    const number = await clicked(ports, reopen(), { reason: 'Se 121212-1212.' });
    expect(number).toContain('Granskningen är redan öppen.');
    expect(number).not.toContain('1212');
    expect(await clicked(ports, complete)).toContain('Granskningen har öppnats igen sedan kortet visades');
    await click(ports, { ...complete, revision: 2 }, {}, karim);
    const newer = await click(ports, reopen(), reason);
    expect(wordsIn(newer)).toContain('En nyare version är låst sedan kortet visades.');
    expect(inputsOf(newer)['reason']).toBe(reason.reason);
    expect(await ports.reviews.find(sprakbron)).toMatchObject({
      revision: 2,
      locked: { by: { name: 'Karim Haddad' } },
    });
  });

  test('a revision that is not there is not shown', async () => {
    const ports = await lockedPorts();
    expect(await clicked(ports, { ...overview, revision: 7 })).toMatch(/gäller inte längre/u);
  });
});

const everything: [string, CardAction][] = [
  ['the list', { verb: 'checklist.list', lang }],
  ['a start', { verb: 'checklist.start', lang, provider: 'Språkbron' }],
  ['an overview', overview],
  ['a completion', complete],
  ['a reopening', reopen()],
  ['the status', { verb: 'checklist.status', lang, year: 2021 }],
];
test.each(everything)('%s is not for an administrator', async (_, action) => {
  const ports = await setUp();
  await answer(ports, allItems);
  expect(await clicked(ports, action, reason, sofia)).toBe('I din roll fylls inga checklistor i.');
  expect((await ports.reviews.find(sprakbron))?.locked).toBeUndefined();
  const resumed = await replyWithChecklist({ view: 'resume' }, turnOf(sofia, ports), ports);
  expect(wordsIn(resumed)).toBe('I din roll fylls inga checklistor i.');
});

test.each([anna, maria, erik])('$name completes and opens again, in a group chat too', async (who) => {
  const ports = await setUp();
  await answer(ports, allItems);
  const group = chatOf(who, ports, { shared: true });
  expect(wordsIn(cardIn(await group.clicks(complete)))).toContain(`Låst av ${who.name}`);
  expect(wordsIn(cardIn(await group.clicks(reopen(), reason)))).toContain(`Öppnad igen av ${who.name}`);
});
