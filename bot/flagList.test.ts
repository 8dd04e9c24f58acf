import type { Card } from '../cards/element';
import { ofType } from '../cards/testing/walk';
import { addDays, day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria, sofia } from './testing/people';
import { testPorts } from './testing/ports';

const today = day('2021-12-31');

/** A case of an officer's by the register, and its flag. */
const of = (n: number, officer: string, change: Partial<Flag> = {}) => ({
  placement: placement(day('2020-09-30'))
    .with({ placementId: `P-${n}`, customerId: `K-${n}`, officer })
    .build(),
  flag: flagWith({ placementId: `P-${n}`, customerId: `K-${n}`, officer, since: today, ...change }),
});

const portsWith = (...cases: readonly ReturnType<typeof of>[]) =>
  testPorts(
    cases.map((c) => c.placement),
    { flags: memoryFlagStore(cases.map((c) => c.flag)) },
  );

const annas = anna.officer!;
const karims = karim.officer!;
const customersIn = (card: Card): string[] =>
  [...wordsIn(card).matchAll(/K-\d+(?=: mer än)/gu)].map(([customer]) => customer);

const NONE = 'Inga öppna flaggor. Bra jobbat!';

describe('"mina flaggor"', () => {
  test('has the own flags, the most urgent first, and says why each stands where it does', async () => {
    const ports = await portsWith(
      of(1, annas, { state: 'snoozed', snoozedUntil: day('2022-01-14') }),
      of(2, annas),
      of(3, annas, { since: day('2021-12-16') }),
      of(4, annas, { state: 'awaitingDecision', since: day('2021-12-29') }),
      of(5, annas, { state: 'followUp', since: day('2021-12-27'), followUpOn: day('2021-12-26') }),
      of(6, karims),
      of(7, annas, { state: 'reviewed' }),
    );
    const card = await chatOf(anna, ports).says('mina flaggor');
    expect(customersIn(card)).toEqual(['K-3', 'K-5', 'K-2', 'K-1', 'K-4']);
    const words = wordsIn(card);
    expect(words).toContain('Dina flaggor: 3 att göra, 1 vilar, 1 väntar på enhetschefen');
    expect(words).toContain('Väntat i 15 dagar.');
    expect(words).toContain('Uppföljningen skulle ha gjorts 26 december.');
    expect(words).toContain('Kom i dag.');
    expect(words).toContain('Vilar till 14 januari 2022.');
    expect(words).toContain('Väntar på enhetschefen sedan 29 december.');
  });

  test('opens each by its button', async () => {
    const chat = chatOf(anna, await portsWith(of(1, annas)));
    const [button] = ofType(await chat.says('mina flaggor'), 'Action.Execute');
    expect(button).toMatchObject({ verb: 'flag.show', data: { placementId: 'P-1', months: 12 } });
    expect(
      wordsIn(cardIn(await chat.clicks({ verb: 'flag.show', lang: 'sv', placementId: 'P-1', months: 12 }))),
    ).toMatch(/K-1/u);
  });

  test('that rest alone are not "none"', async () => {
    const card = await chatOf(anna, await portsWith(of(1, annas, { state: 'awaitingDecision' }))).says('mina flaggor');
    expect(wordsIn(card)).toContain('0 att göra, 1 väntar på enhetschefen');
  });

  test('when there are none, or all are over, says so', async () => {
    const ports = await portsWith(of(1, annas, { state: 'reviewed' }), of(2, annas, { state: 'obsolete' }));
    expect(wordsIn(await chatOf(anna, ports).says('mina flaggor'))).toBe(NONE);
  });

  test('has what was handed to the asker, and not what the asker handed away', async () => {
    const ports = await portsWith(of(1, annas, { assignedTo: karims }), of(2, karims, { assignedTo: annas }));
    expect(customersIn(await chatOf(anna, ports).says('mina flaggor'))).toEqual(['K-2']);
    expect(customersIn(await chatOf(karim, ports).says('mina flaggor'))).toEqual(['K-1']);
  });

  test('are paged: the rest comes in place of the first', async () => {
    const chat = chatOf(anna, await portsWith(...Array.from({ length: 23 }, (_, i) => of(i + 1, annas))));
    const first = await chat.says('mina flaggor');
    const second = cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', page: 2 }));
    const third = cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', page: 3 }));
    expect([first, second, third].map((c) => customersIn(c).length)).toEqual([10, 10, 3]);
    expect(new Set([first, second, third].flatMap(customersIn)).size).toBe(23);
    expect(wordsIn(second)).toContain('Sida 2 av 3');
    // The page that was the last may be gone when it is asked for.
    expect(cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', page: 9 }))).toEqual(third);
  });

  test('of another officer are not shown to an officer', async () => {
    const ports = await portsWith(of(1, karims));
    const card = cardIn(await chatOf(anna, ports).clicks({ verb: 'flags.list', lang: 'sv', officer: karims }));
    expect(wordsIn(card)).toBe('Du ser bara dina egna flaggor.');
  });

  test.each([erik, sofia])('are not there for a $role, and nothing is read', async (person) => {
    const ports = await portsWith(of(1, annas));
    ports.flags.inStates = () => Promise.reject(new Error('flags were read'));
    const chat = chatOf(person, ports);
    expect(wordsIn(await chat.says('mina flaggor'))).toMatch(/I din roll visas inga enskilda ärenden/u);
    for (const officer of [undefined, annas])
      expect(wordsIn(cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', officer })))).toMatch(/I din roll/u);
  });

  test('are not listed where others read along', async () => {
    const chat = chatOf(maria, await portsWith(of(1, annas)), { shared: true });
    const card = cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', officer: annas }));
    expect(wordsIn(card)).toMatch(/enskild chatt/u);
    expect(wordsIn(card)).not.toMatch(/K-1/u);
  });
});

describe("the unit head's flags", () => {
  const unit = () =>
    portsWith(
      of(1, annas, { since: addDays(today, -20) }),
      of(2, annas),
      of(3, karims, { since: addDays(today, -8) }),
      of(4, karims, { state: 'awaitingDecision', since: addDays(today, -3) }),
      of(5, annas, { state: 'awaitingDecision', since: addDays(today, -4) }),
      of(6, 'nobody.here@nacka.example', { state: 'snoozed', snoozedUntil: day('2022-01-14') }),
    );

  test('are first what is to be decided, the oldest first, then officer by officer, and by age', async () => {
    const card = await chatOf(maria, await unit()).says('flaggor');
    expect(customersIn(card)).toEqual(['K-5', 'K-4']);
    const words = wordsIn(card);
    expect(words).toContain('3 öppna flaggor, 2 har väntat länge, 2 att besluta, 1 vilar.');
    expect(words).toContain('Anna Berg väntar på ditt beslut sedan 27 december.');
    expect(words).toContain('2 öppna, 1 har väntat länge, den äldsta har väntat 20 dagar, 1 att besluta');
    expect(words).toContain('1 öppen, 1 har väntat länge, den äldsta har väntat 8 dagar, 1 att besluta');
    expect(words.indexOf('Anna Berg\n')).toBeLessThan(words.indexOf('Karim Haddad\n'));
    const ages = ofType(card, 'FactSet').flatMap((f) => f['facts'] as { title: string; value: string }[]);
    expect(ages.map((f) => f.value)).toEqual(['1', '1', '1']);
  });

  test('have the officer whom nobody in the staff is', async () => {
    const ports = await unit();
    const words = wordsIn(await chatOf(maria, ports).says('alla flaggor'));
    expect(words).toContain('Nobody Here\n0 öppna, 1 vilar\nFinns inte bland medarbetarna, så ingen får veta.');
    const click = { verb: 'flags.list', lang: 'sv', officer: 'nobody.here@nacka.example' } as const;
    expect(customersIn(cardIn(await chatOf(maria, ports).clicks(click)))).toEqual(['K-6']);
  });

  test('lead to those of one officer, by urgency, and back', async () => {
    const chat = chatOf(maria, await unit());
    const card = cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', officer: annas }));
    expect(wordsIn(card)).toContain('Flaggor hos Anna Berg: 2 att göra, 1 att besluta');
    expect(customersIn(card)).toEqual(['K-1', 'K-2', 'K-5']);
    expect(card.actions).toMatchObject([{ title: 'Enhetens flaggor', verb: 'flags.list' }]);
  });

  test('follow the register in force: a case that moved is with its new officer at once', async () => {
    const moved = of(1, karims);
    const ports = await portsWith({ ...moved, flag: { ...moved.flag, officer: annas } });
    const chat = chatOf(maria, ports);
    const list = async (officer: string) => cardIn(await chat.clicks({ verb: 'flags.list', lang: 'sv', officer }));
    expect(customersIn(await list(karims))).toEqual(['K-1']);
    expect(wordsIn(await list(annas))).toContain('Anna Berg har inga öppna flaggor.');
    expect(wordsIn(await chatOf(anna, ports).says('mina flaggor'))).toBe(NONE);
  });

  test('when there are none, says so', async () => {
    expect(wordsIn(await chatOf(maria, await portsWith(of(1, annas, { state: 'reviewed' }))).says('flaggor'))).toBe(
      NONE,
    );
  });

  test('take one request', async () => {
    const ports = await unit();
    let reads = 0;
    const { flags } = ports;
    ports.flags = {
      ...flags,
      inStates: (...asked) => {
        reads += 1;
        return flags.inStates(...asked);
      },
    };
    await chatOf(maria, ports).says('flaggor');
    expect(reads).toBe(1);
  });

  test.each([['121212-1212'], [''], ['x'.repeat(201)]])('do not take %j for an officer', async (officer) => {
    const { invoke } = await chatOf(maria, await unit()).clicks({ verb: 'flags.list', lang: 'sv', officer });
    expect(invoke).toMatchObject({ statusCode: 400 });
  });
});

describe("a colleague's flags by name", () => {
  const lund = 'anna.lund@nacka.example';
  const unit = () => portsWith(of(1, annas), of(2, karims), of(3, karims, { state: 'awaitingDecision' }), of(4, lund));

  test.each(['Karims flaggor', 'visa Karims flaggor', 'flaggor för Karim Haddad'])(
    'are a list for the unit head: "%s"',
    async (text) => {
      const card = await chatOf(maria, await unit()).says(text);
      expect(wordsIn(card)).toContain('Flaggor hos Karim Haddad: 1 att göra, 1 att besluta');
      expect(customersIn(card)).toEqual(['K-2', 'K-3']);
    },
  );

  test.each(["Karim's flags", "show Karim's flags", 'flags for Karim Haddad'])('in English: "%s"', async (text) => {
    const words = wordsIn(await chatOf(maria, await unit()).says(text));
    expect(words).toContain('Flags of Karim Haddad: 1 to do, 1 to decide on');
  });

  test('are refused to another officer, whether there are any or not, and nothing is read', async () => {
    const ports = await unit();
    ports.flags.inStates = () => Promise.reject(new Error('flags were read'));
    for (const text of ['Karims flaggor', 'visa Annas flaggor'])
      expect(wordsIn(await chatOf(text.includes('Annas') ? karim : anna, ports).says(text))).toBe(
        'Du ser bara dina egna flaggor.',
      );
  });

  test('are the own by the own name, also when it fits others', async () => {
    const ports = await unit();
    expect(wordsIn(await chatOf(karim, ports).says('Karims flaggor'))).toContain('Dina flaggor: 1 att göra');
    expect(customersIn(await chatOf(anna, ports).says('visa Annas flaggor'))).toEqual(['K-1']);
  });

  test('of a name that fits several are asked about', async () => {
    const chat = chatOf(maria, await unit());
    const card = await chat.says('Annas flaggor');
    expect(wordsIn(card)).toContain('Vems flaggor menar du?');
    const officers = ofType(card, 'Action.Execute').map((b) => (b['data'] as { officer: string }).officer);
    expect(officers).toEqual([annas, lund]);
    expect(customersIn(await chat.says('Anna Lunds flaggor'))).toEqual(['K-4']);
  });

  test('are their number where others read along, and to who sees no cases', async () => {
    const ports = await unit();
    for (const chat of [chatOf(maria, ports, { shared: true }), chatOf(erik, ports)])
      expect(customersIn(await chat.says('Karims flaggor'))).toEqual([]);
    expect(wordsIn(await chatOf(maria, ports, { shared: true }).says('visa Karims flaggor'))).toMatch(/enskild chatt/u);
    expect(wordsIn(await chatOf(erik, ports).says('visa Karims flaggor'))).toMatch(/I din roll/u);
  });

  test('are not what a later question refers to', async () => {
    const ports = await unit();
    await chatOf(maria, ports).says('Karims flaggor');
    const words = wordsIn(await chatOf(maria, ports).says('och för Språkbron?'));
    expect(words).not.toMatch(/flagg/iu);
    expect(words).toContain('Menade du något av det här?');
  });
});
