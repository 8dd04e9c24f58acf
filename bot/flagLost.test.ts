import { ofType } from '../cards/testing/walk';
import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { decide, draft, filled, leave, ref, save, saveCorrection, setUp, show, toList } from './testing/flags';
import { anna, erik, karim, maria } from './testing/people';

const typed = { ...filled, F05: 'ring 121212-1212', reason: 'Fel hinder.' };
const SAID_BACK = /det är inte sparat:[^]*Praktiken ger resultat\./u;
const GONE = 'Den flaggan finns inte längre hos dig.';
const ENDED = 'Insatsen är avslutad eller borttagen ur registret';

const backTo = (kind: 'answered' | 'corrected'): CardAction => ({
  ...{ verb: 'flag.leave', to: 'flag', lang: 'sv', ...ref, kind },
});
const correctFrom = (kind: 'decided'): CardAction => ({ verb: 'flag.correct', lang: 'sv', ...ref, kind });

const isCorrection = (action: CardAction): boolean =>
  action.verb === 'flag.correct.save' || ('kind' in action && action.kind === 'corrected');

/** Every way off a form. */
const WAYS: [string, CardAction][] = [
  ['saves', save()],
  ['saves a correction', saveCorrection(1)],
  ['keeps a draft', draft()],
  ['puts off', leave('flag.snooze')],
  ['hands over', leave('flag.handOver')],
  ['goes back', backTo('corrected')],
  ['goes to the list', toList],
];

describe.each(WAYS)('who %s', (_, action) => {
  test.each([
    ['after the case went to somebody else', { assignedTo: karim.officer! }, GONE],
    ['after the case ended', { state: 'obsolete' } as const, ENDED],
  ])('%s has what was typed said back, and why, in their own chat only', async (_when, change, why) => {
    const ports = await setUp(change);
    const said = wordsIn(cardIn(await chatOf(anna, ports).clicks(action, typed)));
    expect(said).toMatch(SAID_BACK);
    expect(said).toContain(why);
    expect(said.includes('Fel hinder.')).toBe(isCorrection(action));
    expect(said).toContain('Språk, Nära resultat');
    expect(said).toContain('Personnummer sparas aldrig. Det här är inte kvar: "Kundens egen bild');
    expect(said).not.toContain('1212');
    expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toBeUndefined();
    const shared = wordsIn(cardIn(await chatOf(anna, ports, { shared: true }).clicks(action, typed)));
    expect(shared).not.toContain('Praktiken');
  });

  test('and had typed nothing is only told why, or shown the list', async () => {
    const ports = await setUp({ assignedTo: karim.officer! });
    const said = wordsIn(cardIn(await chatOf(anna, ports).clicks(action, {})));
    expect(said).not.toContain('det är inte sparat');
    expect(said.includes(GONE)).toBe(action !== toList);
  });
});

test.each<[string, CardAction]>([
  ['saves', decide(1)],
  ['keeps a draft', draft('decided')],
  ['opens the correction', correctFrom('decided')],
  ['goes to the list', { verb: 'flag.leave', to: 'list', lang: 'sv', ...ref, kind: 'decided' }],
])('a decision that somebody else was faster with is said back to who %s', async (_, action) => {
  const ports = await setUp();
  await chatOf(anna, ports).clicks(save(), filled);
  await chatOf(maria, ports).clicks(decide(1), { F12: 'approve' });
  const said = wordsIn(cardIn(await chatOf(maria, ports).clicks(action, { F12: 'end', F12text: 'Avsluta i maj.' })));
  expect(said).toMatch(/det är inte sparat:[^]*Avsluta i maj\./u);
});

test('whose role sees no case any more has it said back, and is told so once', async () => {
  const said = wordsIn(cardIn(await chatOf(erik, await setUp()).clicks(toList, typed)));
  expect(said).toMatch(SAID_BACK);
  expect(said.match(/I din roll visas inga enskilda ärenden/gu)).toHaveLength(1);
});

test('a decision by who may not decide is said back', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).clicks(save(), filled);
  const said = wordsIn(cardIn(await chatOf(anna, ports).clicks(decide(1), { F12: 'end', F12text: 'Avsluta i maj.' })));
  expect(said).toMatch(/Ställningstagandet görs av enhetschefen\.[^]*det är inte sparat:[^]*Avsluta i maj\./u);
});

test.each([
  ['is not there any more', { assignedTo: karim.officer! }],
  ['has ended', { state: 'obsolete' } as const],
])('from a flag that %s there is a way to the list', async (_, change) => {
  const chat = chatOf(anna, await setUp(change));
  const card = cardIn(await chat.clicks(show()));
  expect(ofType(card, 'Action.Execute')).toMatchObject([{ title: 'Mina flaggor', verb: 'flags.list' }]);
});

test('where others read along there is none', async () => {
  const card = cardIn(await chatOf(anna, await setUp(), { shared: true }).clicks(show()));
  expect(ofType(card, 'Action.Execute')).toEqual([]);
});
