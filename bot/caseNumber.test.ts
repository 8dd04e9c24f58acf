import { ofType } from '../cards/testing/walk';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { Month } from '../core/calendar/month';
import type { Flag } from '../core/flags/flag';
import type { Placement } from '../core/register/placement';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria, sofia } from './testing/people';
import { testPorts } from './testing/ports';

const annas = anna.officer!;
const karims = karim.officer!;

const of = (n: number, customerId: string, officer = annas, change: Partial<Placement> = {}) =>
  placement(day('2020-09-01'))
    .with({ placementId: `P-${n}`, customerId, officer, ...change })
    .build();
const flag = (n: number, change: Partial<Flag> = {}) =>
  flagWith({ placementId: `P-${n}`, customerId: 'K-10023', officer: annas, start: day('2020-09-01'), ...change });

const portsWith = async (placements: readonly Placement[], flags: readonly Flag[]) => {
  const ports = await testPorts(placements, { flags: memoryFlagStore(flags) });
  // A turn reads what belongs to the case, and nothing else.
  ports.flags.all = () => Promise.reject(new Error('all flags were read'));
  ports.flags.inStates = () => Promise.reject(new Error('many flags were read'));
  ports.flagReviews.all = () => Promise.reject(new Error('all reviews were read'));
  return ports;
};

const one = () => portsWith([of(1, 'K-10023'), of(2, 'K-10024', karims)], [flag(1), flag(1, { months: 6 }), flag(2)]);
const FORM = 'Uppföljning efter 12 månader';

test.each([
  'K-10023',
  'k 10023',
  'visa K-10023',
  'öppna ärende K-10023',
  'Hur går det för K-10023?',
  'flaggan för kund k10023, tack',
])('"%s" opens the highest flag of the case', async (text) => {
  const words = wordsIn(await chatOf(anna, await one()).says(text));
  expect(words).toMatch(new RegExp(`^${FORM}[^]*K-10023`, 'u'));
});

test.each(['show case K-10023', 'how is K-10023 doing?'])('"%s" opens it in English', async (text) => {
  expect(wordsIn(await chatOf(anna, await one()).says(text))).toMatch(/^Follow-up after 12 months[^]*K-10023/u);
});

test('the unit head opens the case of any officer, who has it now opens it, and who had it is told whose it is', async () => {
  const handed = () => portsWith([of(1, 'K-10023')], [flag(1, { assignedTo: karims })]);
  for (const person of [maria, karim])
    expect(wordsIn(await chatOf(person, await handed()).says('K-10023'))).toContain(FORM);
  const words = wordsIn(await chatOf(anna, await handed()).says('K-10023'));
  expect(words).toContain('K-10023 har ingen flagga hos dig just nu.');
  expect(words).toContain('Följs upp av Karim Haddad.');
});

test('a flag that is over is passed by for the one that is not', async () => {
  const ports = await portsWith([of(1, 'K-10023')], [flag(1, { state: 'obsolete' }), flag(1, { months: 6 })]);
  expect(wordsIn(await chatOf(anna, ports).says('K-10023'))).toContain('Uppföljning efter 6 månader');
});

test('several placements with flags are a short list, of what the asker may see', async () => {
  const placements = [of(1, 'K-10023'), of(2, 'K-10023'), of(3, 'K-10023', karims)];
  const ports = await portsWith(placements, [flag(1), flag(1, { months: 6 }), flag(2, { months: 3 }), flag(3)]);
  const opens = (card: Parameters<typeof ofType>[0]) =>
    ofType(card, 'Action.Execute').map(({ verb, data }) => [verb, (data as { placementId?: string }).placementId]);
  const card = await chatOf(anna, ports).says('visa K-10023');
  expect(wordsIn(card)).toContain('K-10023 har flera flaggor. Vilken vill du öppna?');
  expect(opens(card)).toEqual([
    ['flag.show', 'P-1'],
    ['flag.show', 'P-2'],
    ['flags.list', undefined],
  ]);
  expect(wordsIn(card)).toContain('K-10023: mer än 3 månader');
  expect(opens(await chatOf(maria, ports).says('visa K-10023'))).toHaveLength(4);
});

test('a case without a flag is said to have none, with the latest and the next follow-up', async () => {
  const placements = [of(1, 'K-10023'), of(2, 'K-10023', annas, { end: day('2021-03-01'), endReason: 'arbete' })];
  const ports = await portsWith(placements, [
    flag(1, { state: 'reviewed', reviewVersion: 1, followUpOn: day('2022-01-28') }),
  ]);
  await ports.flagReviews.add({
    ...({ placementId: 'P-1', months: 12, version: 1, kind: 'answered', answers: { F02: 'yes' } } as const),
    ...{ by: { id: anna.id, name: anna.name }, at: ports.clock.now() },
  });
  const card = await chatOf(anna, ports).says('hur går det för K-10023?');
  const words = wordsIn(card);
  expect(words).toContain('K-10023 har ingen flagga hos dig just nu.');
  expect(words).toMatch(
    /Senaste uppföljningen: 31 december 2021, av Anna Berg\.\nNästa uppföljning: 28 januari 2022\.[^]*avslutad 1 mars 2021\nIngen uppföljning är sparad än\./u,
  );
  expect(ofType(card, 'Action.Execute')).toMatchObject([
    { verb: 'flag.show', data: { placementId: 'P-1', months: 12 } },
    { verb: 'flags.list' },
  ]);
  expect(wordsIn(await chatOf(maria, ports).says('K-10023'))).toContain('K-10023 har ingen flagga just nu.');
});

test("the latest follow-up is the officer's, also when the unit head has corrected it and decided", async () => {
  const ports = await portsWith([of(1, 'K-10023')], [flag(1, { state: 'reviewed', reviewVersion: 3 })]);
  const versions = [
    ['answered', anna, '2021-12-01T08:00:00Z'],
    ['corrected', maria, '2021-12-02T08:00:00Z'],
    ['decided', maria, '2021-12-03T08:00:00Z'],
  ] as const;
  for (const [i, [kind, { id, name }, at]] of versions.entries())
    await ports.flagReviews.add({
      ...{ placementId: 'P-1', months: 12, version: i + 1, kind, answers: { F02: 'yes' } },
      ...{ by: { id, name }, at: Instant.parse(at) },
    });
  expect(wordsIn(await chatOf(maria, ports).says('K-10023'))).toContain(
    'Senaste uppföljningen: 1 december 2021, av Anna Berg.',
  );
});

test('what was recorded while another had the flag is not told to who does not have it', async () => {
  const ports = await portsWith([of(1, 'K-10023')], [flag(1, { state: 'reviewed', assignedTo: karims })]);
  await ports.flagReviews.add({
    ...({ placementId: 'P-1', months: 12, version: 1, kind: 'answered', answers: { F02: 'yes' } } as const),
    ...{ by: { id: karim.id, name: karim.name }, at: ports.clock.now() },
  });
  expect(wordsIn(await chatOf(anna, ports).says('K-10023'))).not.toContain('Karim');
});

describe('a case that the asker may not see', () => {
  test.each(['K-10024', 'visa K-10024', 'öppna ärende K-10024', 'hur går det för K-10024?', 'show case K-10024'])(
    '"%s" is answered like a number that does not exist',
    async (text) => {
      const chat = chatOf(anna, await one());
      const [there, not] = [await chat.says(text), await chat.says(text.replace('24', '99'))];
      expect(JSON.stringify(there).replaceAll('10024', '10099')).toBe(JSON.stringify(not));
      expect(wordsIn(there)).toMatch(/^(?:Jag hittar inget ärende K-10024|I can't find a case K-10024)/u);
    },
  );

  test('is not told from one that does not exist by a name either', async () => {
    const chat = chatOf(anna, await portsWith([of(1, 'Blå boken', karims)], []));
    const [there, not] = [await chat.says('visa Blå boken'), await chat.says('visa Röd boken')];
    expect(JSON.stringify(there).toLowerCase().replaceAll('blå', 'röd')).toBe(JSON.stringify(not).toLowerCase());
    expect(
      wordsIn(await chatOf(karim, await portsWith([of(1, 'Blå boken', karims)], [])).says('visa blå boken')),
    ).toContain('Blå boken har ingen flagga hos dig just nu.');
  });

  test.each([erik, sofia])('is none for a $role, whatever the number', async (person) => {
    const chat = chatOf(person, await one());
    const cards = [await chat.says('K-10023'), await chat.says('K-10099')];
    for (const card of cards) expect(wordsIn(card)).toMatch(/^I din roll visas inga enskilda ärenden/u);
  });

  test('is none where others read along, whatever the number', async () => {
    const chat = chatOf(maria, await one(), { shared: true });
    const cards = [await chat.says('visa K-10023'), await chat.says('visa K-10099')];
    for (const card of cards) expect(wordsIn(card)).toMatch(/^Ärenden visar jag bara i en enskild chatt/u);
    expect(JSON.stringify(cards)).not.toContain('K-10');
  });

  test('is none before there is a register', async () => {
    expect(wordsIn(await chatOf(anna, await portsWith([], [])).says('K-10023'))).toMatch(/^Jag hittar inget ärende/u);
  });
});

test.each(['K-1002', 'K-100', 'K-100234', '1002'])('"%s" does not open K-10023', async (text) => {
  expect(wordsIn(await chatOf(anna, await one()).says(`öppna ärende ${text}`))).toMatch(/^Jag hittar inget ärende/u);
});

test.each([
  'vilken insats har K-10023?',
  'hur länge har K-10023 varit i insats?',
  'hur går det för K-10023 och K-10024?',
  'ta bort K-10023',
])('"%s" asks for something else', async (text) => {
  const ports = await one();
  expect(wordsIn(await chatOf(anna, ports).says(text))).toMatch(/^Det kan jag inte svara på än\./u);
});

test('a number that is a question too stays a question: a year after a figure', async () => {
  const ports = await portsWith([of(1, '2021')], [flag(1, { customerId: '2021' })]);
  const chat = chatOf(anna, ports);
  await chat.says('Hur många kunder hade vi 2020?');
  expect(wordsIn(await chat.says('2021'))).not.toContain(FORM);
  expect(wordsIn(await chat.says('ärende 2021'))).toContain(FORM);
});

test('neither a case that was found nor one that was not is kept as not understood', async () => {
  const ports = await one();
  const chat = chatOf(anna, ports);
  for (const text of ['K-10023', 'K-10099', 'visa K-10024']) await chat.says(text);
  expect((await ports.notUnderstood.inMonth(Month.parse('2021-12'))).entries).toEqual([]);
  await chat.says('vilken insats har Blå boken?');
  expect((await ports.notUnderstood.inMonth(Month.parse('2021-12'))).entries).toHaveLength(1);
});
