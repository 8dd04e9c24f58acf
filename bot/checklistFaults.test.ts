import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import {
  actionOf,
  answer,
  buttonOf,
  inputsOf,
  leave,
  ref,
  setUp,
  show,
  storedIn,
  visit,
  yes,
} from './testing/checklist';
import { erik } from './testing/people';

const NUMBER = '19121212-1212';
const nothingStored = async (ports: Awaited<ReturnType<typeof setUp>>): Promise<void> => {
  expect(await ports.reviews.find(ref)).toBeUndefined();
};

test.each<[string, Record<string, string>, string]>([
  ['C1', { value: '140', evidence: 'Dnr 1' }, 'Skriv ett tal mellan 0 och 100.'],
  ['C1', { value: 'de flesta', evidence: 'Dnr 1' }, 'Du skrev: de flesta'],
  ['C1', { value: '', evidence: 'Dnr 1' }, 'Skriv ett tal.'],
  ['C1', { value: '1e3', evidence: 'Dnr 1' }, 'Du skrev: 1e3'],
  ['C1', { value: '0x10', evidence: 'Dnr 1' }, 'Du skrev: 0x10'],
  ['G1', { value: '-1', evidence: 'Dnr 1' }, 'Skriv ett tal som är minst 0.'],
  ['F4', { value: '2,5' }, 'Skriv ett heltal.'],
  ['B4', { value: '2021-02-30' }, 'Välj ett datum som finns.'],
  ['B4', { value: '2022-01-01' }, 'Välj ett datum som inte är senare än i dag.'],
  ['B4', {}, 'Välj ett datum.'],
  ['D1', { evidence: 'Dnr 1' }, 'Skriv ett svar.'],
  ['A1', { value: 'ja', evidence: 'Dnr 1' }, 'Välj ett av alternativen.'],
  ['A1', { value: 'yes' }, 'Ange underlag.'],
])('%s answered by %j is refused: "%s"', async (itemId, typed, fault) => {
  const ports = await setUp();
  for (const click of [answer(itemId), leave(itemId, 'overview')]) {
    const card = cardIn(await chatOf(erik, ports).clicks(click, typed));
    if (Object.keys(typed).length === 0 && click.verb === 'checklist.leave') continue;
    expect(wordsIn(card)).toContain(fault);
    expect(inputsOf(card)['evidence']).toBe(typed['evidence']);
  }
  await nothingStored(ports);
});

test.each([2001, 10_000, 20_001, 100_000])(
  'a comment of %i characters is refused as too long, and what a card holds of it stays',
  async (n) => {
    const ports = await setUp();
    const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), { ...yes, comment: 'å'.repeat(n) }));
    expect(wordsIn(card)).toContain('Texten är för lång');
    const shown = String(inputsOf(card)['comment']);
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(n, 8900));
    expect(wordsIn(card).includes('Texten är kortad här')).toBe(shown.length < n);
    expect(inputsOf(card)).toMatchObject({ value: yes.value, evidence: yes.evidence });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
    await nothingStored(ports);
  },
);

test('markdown and links in a comment are shown as text', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const comment = '**Se** [underlaget](http://evil)';
  const saved = cardIn(await chat.clicks(answer('A1'), { ...yes, value: 'no', comment }));
  expect(wordsIn(saved)).toContain('\\*\\*Se\\*\\* \\[underlaget\\](http://evil)');
  expect((await storedIn(ports, 'A1'))?.answer.comment).toBe(comment);
  expect(inputsOf(cardIn(await chat.clicks(show('A1'))))).toMatchObject({ comment });
});

describe.each<[string, (itemId: string) => CardAction]>([
  ['a save', (itemId) => answer(itemId)],
  ['leaving', (itemId) => leave(itemId, 'overview')],
])('a personal identity number, by %s', (_, click) => {
  const said = `Samtal om ${NUMBER} i maj`;
  test.each<[string, string, Record<string, string>]>([
    ['a comment', 'A1', { ...yes, comment: said }],
    ['the evidence', 'A1', { ...yes, comment: 'Ägaren är ny.', evidence: said }],
    ['a text', 'D1', { value: said, evidence: 'Dnr 1' }],
    ['a number', 'F4', { value: NUMBER, comment: 'Sex klagomål.' }],
    ['a comment that is not asked for', 'D1', { value: 'IPS.', comment: said, evidence: 'Dnr 1' }],
    ['an evidence that is not asked for', 'A2', { value: 'yes', evidence: said }],
  ])('in %s is refused and not shown again, and the rest stays', async (_field, itemId, typed) => {
    const ports = await setUp();
    const card = cardIn(await chatOf(erik, ports).clicks(click(itemId), typed));
    expect(wordsIn(card)).toContain('Ta bort personnumret. Det har inte sparats.');
    expect(JSON.stringify(card)).not.toContain('1212');
    const rest = Object.entries(typed).filter(([, words]) => words !== '' && !words.includes(NUMBER));
    expect(inputsOf(card)).toMatchObject(Object.fromEntries(rest));
    await nothingStored(ports);
  });

  test('for an item that is not asked is not shown again either', async () => {
    const ports = await setUp();
    const notAsked = { ...click('A2'), ...visit } as CardAction;
    const card = cardIn(await chatOf(erik, ports).clicks(notAsked, { value: 'beta', comment: said }));
    expect(wordsIn(card)).toContain('A2 frågas bara vid vissa svar på A1.');
    expect(wordsIn(card)).toContain('Svar: Lokal Beta');
    expect(JSON.stringify(card)).not.toContain('1212');
    expect(await ports.reviews.find(visit)).toBeUndefined();
  });
});

test.each<[string, CardAction]>([
  ['an item that is not there', answer('Z9')],
  ['another template', { ...answer('A1'), template: 'something-else' } as CardAction],
  ['a provider that is not in the register', { ...answer('A1'), provider: 'Framtid [x](http://evil)' } as CardAction],
  ['leaving an item that is not there', leave('Z9', 'A1')],
  ['leaving for an item that is not there', leave('A1', 'Z9')],
  ['looking at an item that is not there', show('Z9')],
])('%s is refused in friendly words', async (_, action) => {
  const ports = await setUp();
  const typed = action.verb === 'checklist.leave' && action.to === 'Z9' ? {} : yes;
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(action, typed)));
  expect(words).toMatch(/gäller inte längre|finns inte i registret/);
  expect(words).not.toContain('[x](http://evil)');
  await nothingStored(ports);
});

test.each<[string, object]>([
  ['an unknown verb', { verb: 'checklist.delete' }],
  ['an item id that is none', { itemId: 'A1!history' }],
  ['a version that is none', { version: -1 }],
  ['a template id that is none', { template: 'x'.repeat(2000) }],
  ['a provider that holds a personal identity number', { provider: 'Anordnare 811218-9876' }],
  ['such a provider to begin with', { verb: 'checklist.start', provider: '811218-9876' }],
  ['such a provider to list the actions of', { verb: 'actions.list', provider: '811218-9876' }],
  ['a target that is none', { verb: 'checklist.leave', to: 'elsewhere' }],
])('a click with %s is refused', async (_, change) => {
  const ports = await setUp();
  const { invoke } = await chatOf(erik, ports).clicks({ ...answer('A1'), ...change }, yes);
  expect(invoke).toMatchObject({
    statusCode: 400,
    value: { message: 'Det kortet gäller inte längre. Fråga mig igen.' },
  });
  await nothingStored(ports);
});

test('a choice is one of its choices, and asks for a comment in their words', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const wrong = cardIn(await chat.clicks(answer('A1', 0, visit), { value: 'by-phone' }));
  expect(wordsIn(wrong)).toContain('Välj ett av alternativen.\nDu skrev: by-phone');
  const without = cardIn(await chat.clicks(answer('A1', 0, visit), { value: 'none' }));
  expect(wordsIn(without)).toContain('Skriv en kommentar: den krävs vid "Inte alls".');
  await chat.clicks(actionOf(buttonOf(without, 'Spara och nästa')), { value: 'none', comment: 'Inställt.' });
  expect((await storedIn(ports, 'A1', visit))?.answer).toMatchObject({ value: 'none', comment: 'Inställt.' });
});
