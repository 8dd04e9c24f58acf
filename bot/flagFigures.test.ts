import { flagWith } from '../core/testing/flags';
import { memoryFlagReviewStore } from '../core/testing/memoryFlagReviews';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { rated } from '../core/testing/ratings';
import { chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';

const KARIM = 'karim.haddad@nacka.example';
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

/** A flag of each placement, raised for Anna; every third case is Karim's by now. Twelve at Språkbron, six at Väg & Mål. */
const setUp = async (measured = 6): Promise<TestPorts> => {
  const ids = Array.from({ length: 18 }, (_, i) => ({ placementId: `P-${i}`, i }));
  const providerOf = (i: number) => (i < 12 ? 'Språkbron' : 'Väg & Mål');
  const flags = ids.map(({ placementId, i }) =>
    flagWith({ placementId, months: 3, customerId: `K-${i}`, provider: providerOf(i) }),
  );
  const placements = ids.map(({ placementId, i }) =>
    placement()
      .with({ placementId, provider: providerOf(i), ...(i % 3 === 0 ? { officer: KARIM } : {}) })
      .build(),
  );
  const flagReviews = memoryFlagReviewStore();
  for (const { placementId } of ids.slice(0, measured)) {
    await flagReviews.add(rated({ placementId, months: 3 }, '2021-04-05T09:00:00Z', '2222222'));
    await flagReviews.add(rated({ placementId, months: 6 }, '2021-07-05T09:00:00Z', '3322222'));
  }
  return testPorts(placements, { flags: memoryFlagStore(flags), flagReviews });
};

test('open flags are told, and what fits to ask next', async () => {
  const words = wordsIn(await chatOf(maria, await setUp()).says('Hur många öppna flaggor finns det?'));
  expect(words).toContain('18 flaggor är öppna den 31 december 2021');
  expect(words).toContain('Per anordnare');
  expect(words).not.toMatch(/Jämför med|Utveckling/u);
});

test('"per anordnare då?", "och mina?", "and Karim?" go on from them', async () => {
  const chat = chatOf(anna, await setUp());
  await chat.says('antal öppna flaggor');
  const byProvider = wordsIn(await chat.says('per anordnare då?'));
  for (const part of ['Öppna flaggor per anordnare', 'Språkbron', 'Väg & Mål', '12', '6'])
    expect(byProvider).toContain(part);
  // The cases of an officer are those of the register: six of eighteen have moved to Karim.
  await chat.says('antal öppna flaggor');
  expect(wordsIn(await chat.says('bland mina kunder då?'))).toContain('12 flaggor är öppna');
  expect(wordsIn(await chatOf(karim, await setUp()).says('hur många öppna flaggor har jag?'))).toContain('6 flaggor');
});

test.each<[string, RegExp]>([
  ['hur många öppna flaggor fanns det 2020?', /inte svara/u],
  ['progression per anordnare 2021', /bara för hela enheten/u],
  ['progression för Karim 2021', /bara för hela enheten/u],
  ['progression over time', /whole unit only/u],
])('"%s" is refused: %p', async (said, refusal) => {
  expect(wordsIn(await chatOf(maria, await setUp()).says(said))).toMatch(refusal);
});

test('progression is told with its indicators', async () => {
  // Two of the seven rose by one: 2/7 = 0.29.
  const words = plain(wordsIn(await chatOf(erik, await setUp()).says('Hur är progressionen i år?')));
  for (const part of ['+0,29', 'i 6 insatsperioder', 'P1 Jobbsökning', '+1,00']) expect(words).toContain(part);
});

test.each<[string, string, number, RegExp]>([
  ['enough flags', 'antal öppna flaggor per anordnare', 6, /Väg & Mål/u],
  ['the flags of officers', 'antal öppna flaggor per handläggare', 6, /enskild chatt/u],
  ['five placements behind progression', 'progression 2021', 5, /\+0,29/u],
  ['four placements behind it', 'progression 2021', 4, /enskild chatt/u],
])('where others read along: %s', async (_, said, measured, words) => {
  expect(wordsIn(await chatOf(maria, await setUp(measured), { shared: true }).says(said))).toMatch(words);
});

test('four flags of a provider are not told where others read along', async () => {
  const ports = await setUp();
  for (const placementId of ['P-12', 'P-13'])
    await ports.flags.change({ placementId, months: 3 }, (flag) => ({ ...flag, state: 'reviewed' }));
  const shared = chatOf(maria, ports, { shared: true });
  for (const said of ['antal öppna flaggor per anordnare', 'antal öppna flaggor hos Språkbron'])
    expect(wordsIn(await shared.says(said))).toMatch(/enskild chatt/u);
  expect(wordsIn(await chatOf(maria, ports).says('antal öppna flaggor hos Väg & Mål'))).toContain('4 flaggor');
});

test.each<[string, RegExp]>([
  ['hur räknas progression?', /\+0,29, medelvärde av 6 insatsperioder/u],
  ['how is progression calculated?', /\+0\.29, mean of 6 placements/u],
  ['hur räknas öppna flaggor?', /Antal: flaggor som väntar[\s\S]*\n18\n/u],
  ['how are open flags calculated?', /Number of flags that wait[\s\S]*\n18\n/u],
])('"%s" is explained with the figures of today', async (said, words) => {
  expect(plain(wordsIn(await chatOf(erik, await setUp()).says(said)))).toMatch(words);
});
