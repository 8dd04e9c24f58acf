import { texts } from '../cards/texts/texts';
import { day } from '../core/calendar/day';
import { Language } from '../core/language';
import { placement } from '../core/testing/placements';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria, sofia, stranger } from './testing/people';
import { testPorts } from './testing/ports';
import { weeklyWish } from './weeklyWish';

const from = (start: string) => placement(day(start));
const ofKarim = { officer: 'karim.haddad@nacka.example', provider: 'Vägen Vidare' };

// Ten placements of 2021: four to self-sufficiency, five active, two of them longer than 12 months.
const placements = [
  ...['2021-02-01', '2021-02-02', '2021-02-03', '2021-02-04'].map((s) =>
    from(s).endedIn('arbete', '2021-09-01').build(),
  ),
  from('2021-02-05').endedIn('flytt', '2021-09-01').build(),
  from('2020-10-01').with({ customerId: 'K-LONG-1' }).build(),
  from('2020-12-30')
    .with({ ...ofKarim, customerId: 'K-LONG-2' })
    .build(),
  from('2020-12-31').with({ customerId: 'K-EXACTLY-12' }).build(),
  from('2021-06-01').build(),
  from('2021-07-01').build(),
];
const LONG = 'Vilka kunder har varit mer än 12 månader i insats?';

test('the share, with numerator and denominator in words, and what was assumed', async () => {
  const words = wordsIn(
    await chatOf(anna, await testPorts(placements)).says('Hur stor andel har nått egen försörjning?'),
  );
  expect(words).toContain('40\u00a0%'); // 4 of 10, no decimals under a hundred
  expect(words).toContain('4 av 10 insatsperioder');
  expect(words).toContain('2021');
});

test('an English question is answered in English', async () => {
  const words = wordsIn(await chatOf(anna, await testPorts(placements)).says('How many customers do we have?'));
  expect(words).toContain('10 people had at least one placement');
});

test('a Swede whose Teams is set to English is welcomed in Swedish, and an English question changes the language', async () => {
  const ports = await testPorts(placements);
  const chat = chatOf(anna, ports, { locale: 'en-US' });
  expect((await chat.installs()).cards.map(wordsIn)).toEqual([expect.stringContaining('Hej Anna!')]);
  await chat.says('How many customers do we have?');
  expect((await ports.conversations.find(anna.tenantId, anna.id))?.language).toBe('en');
  expect(wordsIn(await chat.says('SAI 2021 ?'))).toContain('customers in SAI, 2021');
  await chat.says('Hur många kunder har vi?');
  expect((await ports.conversations.find(anna.tenantId, anna.id))?.language).toBe('sv');
});

test('a person chooses a language in chat; a question in the other one is still answered in its own', async () => {
  const ports = await testPorts(placements);
  const chat = chatOf(anna, ports);
  expect(wordsIn(await chat.says('byt till engelska'))).toContain('I answer in English from now on.');
  expect((await ports.staff.find(anna.tenantId, anna.id))?.language).toBe('en');
  expect(wordsIn(await chat.says('Hur många kunder har vi?'))).toContain('10 personer');
  expect(wordsIn(await chatOf(anna, { ...ports }).says('xyz'))).toContain('I cannot answer that yet.');
  expect(wordsIn(await chat.says('svara på svenska'))).toContain('Jag svarar på svenska från och med nu.');
  expect(wordsIn(await chat.says('xyz'))).toContain('Det kan jag inte svara på än.');
});

test('the language last spoken is known after a restart', async () => {
  const ports = await testPorts(placements);
  await chatOf(anna, ports).says('How many customers do we have?');
  expect(wordsIn(await chatOf(anna, { ...ports }).says('xyz'))).toContain('I cannot answer that yet.');
});

test.each([
  [anna, ['K-LONG-1'], ['K-LONG-2', 'K-EXACTLY-12']],
  [karim, ['K-LONG-2'], ['K-LONG-1', 'K-EXACTLY-12']],
  [maria, ['K-LONG-1', 'K-LONG-2'], ['K-EXACTLY-12']],
  [erik, [], ['K-LONG-1', 'K-LONG-2']],
  [sofia, [], ['K-LONG-1', 'K-LONG-2']],
])('$name sees the cases of the role and no other', async (person, seen, unseen) => {
  const json = JSON.stringify(await chatOf(person, await testPorts(placements)).says(LONG));
  for (const customer of seen) expect(json).toContain(customer);
  for (const customer of unseen) expect(json).not.toContain(customer);
});

test('the pages of a list keep to the role too', async () => {
  const chat = chatOf(anna, await testPorts(placements));
  const click = { verb: 'cases.page', lang: 'sv', page: 1, question: { kind: 'cases' } } as const;
  expect(JSON.stringify(cardIn(await chat.clicks(click)))).not.toContain('K-LONG-2');
});

test('cases are not shown where others read along, whoever asks', async () => {
  const words = wordsIn(await chatOf(maria, await testPorts(placements), { shared: true }).says(LONG));
  expect(words).toBe('Ärenden visar jag bara i en enskild chatt. Skriv till mig där.');
});

test('what could point at a person is not said where others read along', async () => {
  const shared = chatOf(maria, await testPorts(placements), { shared: true });
  const refused = /bara i en enskild chatt/u;
  expect(wordsIn(await shared.says('Hur stor andel har nått egen försörjning?'))).toMatch(refused); // 4 of 10
  expect(wordsIn(await shared.says('Hur många kunder har vi?'))).toContain('10 personer');
  expect(wordsIn(await shared.says('Hur många kunder har Språkbron?'))).toMatch(refused); // leaves 1 elsewhere
  expect(wordsIn(await shared.says('Hur många kunder har Anna Berg?'))).toMatch(refused);
});

test('words that were not understood, maybe a name, are not repeated where others read along', async () => {
  const text = 'Har Ahmed Hassan nått egen försörjning?';
  const ports = await testPorts(placements);
  expect(JSON.stringify(await chatOf(anna, ports, { shared: true }).says(text)).toLowerCase()).not.toContain('ahmed');
  expect(wordsIn(await chatOf(anna, ports).says(text)).toLowerCase()).toContain('ahmed');
});

test.each(['811218-9877 ringde', 'ärende 811218 9877'])(
  'digits of "%s" are not repeated, whatever they are',
  async (text) => {
    expect(JSON.stringify(await chatOf(anna, await testPorts(placements)).says(text))).not.toContain('811218');
  },
);

test('a figure as it was reported then is computed from that register, and says so', async () => {
  const ports = await testPorts(placements);
  await ports.registers.replace(placements.slice(0, 3), 'test', ports.clock.now());
  const chat = chatOf(maria, ports);
  const ask = async (registerVersion: number) => {
    const question = { kind: 'kpi', metric: 'customers', registerVersion } as const;
    const { cards } = await chat.clicks({ verb: 'ask', lang: 'sv', question });
    return cards.map(wordsIn).join('\n');
  };
  expect(await ask(1)).toMatch(/10 personer[^]*register nr 1/u);
  expect(await ask(2)).toMatch(/3 personer/u);
  expect(await ask(9)).toContain('Jag har inte register nr 9');
});

test.each<[string, number]>([
  ['blir det regn i eftermiddag?', 6],
  ['egen försörjning för kvinnor', 1], // what comes nearest
  ['asdf', 6],
])('"%s" gets an honest answer with examples that can be asked by a button', async (text, buttons) => {
  const chat = chatOf(anna, await testPorts(placements));
  const card = await chat.says(text);
  expect(wordsIn(card)).toContain('Det kan jag inte svara på än.');
  expect(card.actions).toHaveLength(buttons);
  const [first] = card.actions ?? [];
  const { cards } = await chat.submits(first?.['data'] as Record<string, unknown>);
  expect(wordsIn(cards[0]!)).toContain('4 av 10 insatsperioder');
});

test('an unknown person gets a polite refusal and no figure', async () => {
  const chat = chatOf(stranger, await testPorts(placements));
  expect(wordsIn(await chat.says('Hur många kunder har vi?'))).toMatch(/^Hej! Jag hittar dig inte/);
  const { invoke } = await chat.clicks({ verb: 'ask', lang: 'sv', question: { kind: 'kpi', metric: 'customers' } });
  expect(invoke).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
});

test("a person of the staff table is unknown when the message comes from another tenant's Teams", async () => {
  const foreign = { ...maria, tenantId: '22222222-2222-4222-8222-222222222222' };
  const words = wordsIn(await chatOf(foreign, await testPorts(placements)).says('Hur många kunder har vi?'));
  expect(words).toMatch(/^Hej! Jag hittar dig inte/);
});

test('a personal identity number is refused and not repeated', async () => {
  const card = await chatOf(anna, await testPorts(placements)).says('visa ärendet för 121212-1212');
  expect(wordsIn(card)).toContain('Skriv aldrig personnummer här');
  expect(JSON.stringify(card)).not.toContain('1212');
});

test.each([
  [erik, ['kpi', 'checklist']],
  [sofia, ['kpi']],
  [maria, ['kpi', 'cases', 'flags', 'checklist']],
])('the help offers $name what the role may do', async (person, kinds) => {
  const { actions = [] } = await chatOf(person, await testPorts(placements)).says('hjälp');
  const offered = actions.map((a) => (a['data'] as { question: { kind: string } }).question.kind);
  expect([...new Set(offered)]).toEqual(kinds);
});

test.each([
  [anna, [true, false]],
  [maria, [true, true]],
  [erik, [false, false]],
  [sofia, [false, false]],
])('the help tells $name of case numbers and of the weekly summary where that helps', async (person, expected) => {
  const words = wordsIn(await chatOf(person, await testPorts(placements)).says('hjälp'));
  const { cases, weekly } = texts.sv.help;
  expect([cases, weekly].map((hint) => words.includes(hint))).toEqual(expected);
});

test.each(Language.options)('the words that the help gives for the weekly summary are understood: %s', (lang) => {
  const [, words = ''] = /"(.+)"/u.exec(texts[lang].help.weekly) ?? [];
  expect(weeklyWish(words)).toEqual({ wish: 'send', language: lang });
});

test('without a register the answer says what to do', async () => {
  const words = wordsIn(await chatOf(anna, await testPorts([])).says('Hur många kunder har vi?'));
  expect(words).toContain('Registret är inte inläst än');
});

test('a new register brings its names into the questions', async () => {
  const ports = await testPorts(placements);
  const chat = chatOf(anna, ports);
  expect(wordsIn(await chat.says('kunder hos Framtidsverkstan'))).toContain('Jag förstod inte');
  const framtid = { provider: 'Framtidsverkstan AB' };
  await ports.registers.replace([from('2021-03-01').with(framtid).build()], 'test', ports.clock.now());
  expect(wordsIn(await chat.says('kunder hos Framtidsverkstan'))).toContain('1 person hade');
});

test('the welcome comes once, however often the host repeats the installation', async () => {
  const chat = chatOf(anna, await testPorts(placements));
  expect((await chat.installs()).cards.map(wordsIn)).toEqual([expect.stringContaining('Hej Anna!')]);
  expect((await chat.installs()).cards).toEqual([]);
});
