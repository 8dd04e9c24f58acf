import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import type { RawAnswer } from '../../core/checklists/answer';
import { type ChecklistItem, itemOf, itemsOf } from '../../core/checklists/template';
import { choose, isInvoke, pickDay, press, see, send, textBox, textOf, write } from './card';
import { answerTo, fillIn } from './fillIn';
import { fitsPhone } from './phone';
import type { PlaygroundPage } from './playgroundPage';
import { type Scene, setScene } from './scene';
import { rowsOf } from './storage';

// A whole review of 35 items by two people who take turns. The tests follow on each other.

jest.setTimeout(60_000);

const t = sv.checklist;
const { overview, actions, action, start, status } = sv.review;

/** What is answered otherwise than usual. */
const GIVEN: Readonly<Record<string, RawAnswer>> = {
  A2: { value: 'partly', comment: 'Närvarande tre dagar av fem.' },
  B3: { value: 'no', comment: 'Ingen rutin för läkarintyg.' },
  F5: { value: 'no', comment: 'Personalen känner inte rutinen.' },
  H2: { value: 'notApplicable', comment: 'Inga byten under året.' },
};
/** Of each section the fulfilled and the rated requirements, when B3 has been mended. */
const COUNTS = { A: [2, 3], B: [3, 3], C: [3, 3], D: [2, 2], E: [2, 2], F: [4, 5], G: [2, 2], H: [1, 1], I: [1, 1] };
/** What the way through the whole review may take, besides the answers. */
const MOST_CLICKS = 37;

let scene: Scene;
let karim: PlaygroundPage;
/** The clicks of the way through, counted where they leave the page. */
let clicks = 0;
let sent = 0;
beforeAll(async () => {
  scene = await setScene();
  karim = await scene.letIn('karim');
  for (const { page } of [scene.anna, karim])
    page.on('request', (request) => {
      if (request.method() === 'POST' && isInvoke(request)) sent += 1;
    });
});
afterAll(() => scene.end());

const onTheWay = async (act: () => Promise<void>): Promise<void> => {
  const before = sent;
  await act();
  clicks += sent - before;
};

const theItem = (id: string): ChecklistItem => {
  const item = itemOf(providerChecklist, id);
  if (item === undefined) throw new Error(`There is no item ${id}`);
  return item;
};
const headed = (id: string): string => `${id}. ${theItem(id).text.sv}`;
const answerOf = (id: string): RawAnswer => answerTo(theItem(id), GIVEN[id]);

/** Answers items one after the other, by one click each. */
const answer = (card: Locator, ...ids: string[]): Promise<void> =>
  onTheWay(async () => {
    for (const id of ids) {
      await see(card, headed(id));
      await fillIn(card, theItem(id), answerOf(id));
      await send(card, id === 'K2' ? t.saveLast : t.saveAndNext);
      await see(card, `✓ ${t.saved(id)}`);
    }
  });

const rows = (): Promise<Record<string, unknown>[]> => rowsOf(scene.product.storage(), 'checklists');
const stored = async (key: string): Promise<Record<string, unknown> | undefined> =>
  (await rows()).find(({ rowKey }) => rowKey === key);
/** The versions of an answer or an action, from the first. */
const history = async (id: string): Promise<Record<string, unknown>[]> =>
  (await rows()).filter(({ rowKey }) => String(rowKey).startsWith(`history!${id}!`));

test('a review is begun from the card that asks for the provider', async () => {
  const card = await scene.anna.ask('checklista');
  await see(card, start.title);
  await choose(card, 'Anordnare', 'Språkbron');
  await onTheWay(() => send(card, start.start));
  await see(card, headed('A1'));
  await press(card, t.help);
  expect(await fitsPhone(card, 'review-1-first-phone')).toBe(true);
});

test('a "Nej" opens an action, that the next card shows', async () => {
  const card = await scene.anna.card(headed('A1'));
  await answer(card, 'A1', 'A2', 'A3', 'B1', 'B2', 'B3');
  await see(card, t.actionOpened('B3', 'Ingen rutin för läkarintyg', 'Anna Berg', '30 januari 2022'));
  await see(card, headed('B4'));
  expect(await stored('item!B3!action!001')).toMatchObject({ id: 'B3-1', due: '2022-01-30', version: 1 });
  await scene.anna.shot('review-2-action-opened');
  expect(await fitsPhone(card, 'review-2-action-opened-phone')).toBe(true);
});

test('the action gets another owner, day and text', async () => {
  const card = await scene.anna.card(headed('B4'));
  await send(card, t.changeAction);
  await see(card, action.title('Språkbron 2021'));
  await choose(card, action.owner, 'Karim Haddad');
  await pickDay(card, action.due, '14, January, 2022');
  await write(card, action.text, 'Skriv en rutin för läkarintyg.');
  await scene.anna.shot('review-3-action');
  expect(await fitsPhone(card, 'review-3-action-phone')).toBe(true);
  await send(card, action.save);
  await see(card, action.saved);
  const now = await stored('item!B3!action!001');
  expect(now).toMatchObject({ due: '2022-01-14', text: 'Skriv en rutin för läkarintyg.', version: 2 });
  expect(JSON.parse(String(now?.['owner']))).toMatchObject({ name: 'Karim Haddad' });
  expect(await history('B3-1')).toHaveLength(2);
  await send(card, overview.goOn('B4'));
  await see(card, headed('B4'));
});

test('a colleague finds it among those that go on, and takes over', async () => {
  const card = await karim.ask('fortsätt checklistan');
  await see(card, start.ongoing);
  expect(await textOf(card)).toContain('Språkbron 2021 6 av 35, senast Anna Berg');
  expect(await fitsPhone(card, 'review-4-resume-phone')).toBe(true);
  await send(card, start.goOn);
  await answer(card, 'B4');
  await see(card, headed('C1'));
});

test('both answer the same item: nothing is overwritten, and one chooses', async () => {
  const mine = await scene.anna.ask('fortsätt checklistan');
  await see(mine, headed('C1'));
  const theirs = await karim.card(headed('C1'));
  await answer(theirs, 'C1');
  await fillIn(mine, theItem('C1'), { value: '88', evidence: 'Stickprov, 25 planer' });
  await send(mine, t.saveAndNext);
  await see(mine, t.changed('Karim Haddad', 'C1'));
  expect(await textOf(mine)).toContain('Procent: 92 % Underlag: Dnr 2021/C1');
  expect(await textBox(mine, t.evidence).inputValue()).toBe('Stickprov, 25 planer');
  expect(await fitsPhone(mine, 'review-5-conflict-phone')).toBe(true);
  await send(mine, t.saveMine);
  await see(mine, headed('C2'));
  expect(await history('C1')).toMatchObject([
    { byName: 'Karim Haddad', value: 92 },
    { byName: 'Anna Berg', value: 88 },
  ]);
});

test('they take turns, and each goes on where the other stopped', async () => {
  const theirs = await karim.card(headed('C2'));
  await answer(theirs, 'C2', 'C3', 'C4', 'D1', 'D2', 'D3', 'E1', 'E2');
  const mine = await scene.anna.ask('fortsätt checklistan');
  await answer(mine, 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'G1', 'G2', 'G3');
  await answer(await karim.ask('fortsätt checklistan'), 'H1', 'H2', 'I1', 'I2', 'J1', 'J2', 'J3');
});

test('the overview says what is missing, and leads to any item', async () => {
  const card = await karim.card(headed('J4'));
  await send(card, t.overview);
  await see(card, overview.missing(3));
  await choose(card, overview.jump, /^K2 /u);
  await karim.shot('review-6-overview');
  expect(await fitsPhone(card, 'review-6-overview-phone')).toBe(true);
  await send(card, overview.jumpTo);
  await answer(card, 'K2');
  await see(card, overview.missing(2));
  expect(await card.getByRole('button', { name: overview.complete }).count()).toBe(0);
  await press(card, 'K1');
  await see(card, headed('K1'));
});

test('it is completed by at most as many clicks as there may be', async () => {
  const card = await scene.anna.ask('fortsätt checklistan');
  await answer(card, 'J4', 'K1');
  await see(card, headed('K2'));
  await send(card, t.overview);
  await see(card, overview.answered(35, 35));
  await onTheWay(() => send(card, overview.complete));
  await see(card, overview.notices.completed);
  await see(card, /^Låst av Anna Berg 31 december 2021 /u);
  expect(clicks).toBeGreaterThan(35);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  await scene.anna.shot('review-7-completed');
  expect(await fitsPhone(card, 'review-7-completed-phone')).toBe(true);
});

test('every answer is stored, with its history', async () => {
  const all = await rows();
  for (const { item } of itemsOf(providerChecklist)) {
    const now = all.find(({ rowKey }) => rowKey === `item!${item.id}`);
    const { value, ...more } = item.id === 'C1' ? { value: '88' } : answerOf(item.id);
    expect(now).toMatchObject(more);
    expect(String(now?.['value'])).toBe(value);
    const versions = await history(item.id);
    expect(versions).toHaveLength(Number(now?.['version']));
    expect(versions.at(-1)).toMatchObject({ value: now?.['value'], byName: now?.['byName'], at: now?.['at'] });
  }
  expect(all.filter(({ rowKey }) => /^item![A-Z]\d$/u.test(String(rowKey)))).toHaveLength(35);
  const meta = all.find(({ rowKey }) => rowKey === 'meta');
  expect(meta).toMatchObject({ provider: 'Språkbron', year: 2021, revision: 1, openActions: 2 });
  expect(JSON.parse(String(meta?.['locked']))).toMatchObject({ by: { name: 'Anna Berg' } });
  expect(Object.keys(JSON.parse(String(meta?.['given'])) as object)).toHaveLength(35);
});

test('an answer to the locked review is refused, and what was typed is shown', async () => {
  const before = await stored('item!K1');
  const card = await karim.card(headed('K1'));
  await fillIn(card, theItem('K1'), { value: 'partly', comment: 'Två avslut saknas.', evidence: 'Dnr 2021/99' });
  await send(card, t.saveAndNext);
  await see(card, t.lockedMeanwhile);
  await see(card, 'Kommentar: Två avslut saknas.');
  expect(await fitsPhone(card, 'review-8-locked-phone')).toBe(true);
  expect(await stored('item!K1')).toEqual(before);
});

test('an action is found by its provider, and closed with a note', async () => {
  const card = await karim.ask('åtgärder för Språkbron');
  await see(card, actions.title({ provider: 'Språkbron' }));
  await see(card, actions.due('Karim Haddad', '14 januari 2022'));
  await karim.shot('review-9-actions');
  expect(await fitsPhone(card, 'review-9-actions-phone')).toBe(true);
  await send(card, actions.open('B3-1'));
  await press(card, action.close);
  await write(card, action.note, 'Rutinen är beslutad och känd.');
  await send(card, action.closeNow);
  await see(card, action.closedNow);
  await see(card, 'Rutinen är beslutad och känd.');
  expect(await fitsPhone(card, 'review-10-action-closed-phone')).toBe(true);
  expect(await stored('item!B3!action!001')).toMatchObject({ version: 3, text: 'Skriv en rutin för läkarintyg.' });
  expect(await stored('meta')).toMatchObject({ openActions: 1 });
  await send(card, action.toList);
  await see(card, actions.closed(1));
});

test('it is opened again with a reason, changed, and completed once more', async () => {
  const card = await scene.anna.card(overview.notices.completed);
  await press(card, overview.reopen);
  await write(card, overview.reason, 'Rutinen för läkarintyg finns nu.');
  expect(await fitsPhone(card, 'review-11-reopening-phone')).toBe(true);
  await send(card, overview.reopenNow);
  await see(card, overview.notices.reopened);
  await choose(card, overview.jump, /^B3 /u);
  await send(card, overview.jumpTo);
  await see(card, headed('B3'));
  await scene.anna.shot('review-11-reopened-item');
  await fillIn(card, theItem('B3'), { value: 'yes', comment: 'Rutinen är känd.' });
  await send(card, t.saveAndNext);
  await see(card, `✓ ${t.saved('B3')}`);
  await send(card, t.overview);
  await send(card, overview.complete);
  await see(card, overview.notices.completed);
  expect(await history('B3')).toMatchObject([{ value: 'no' }, { value: 'yes' }]);
  expect(await stored('meta')).toMatchObject({ revision: 2 });
  const first = await stored('revision!0001');
  expect(JSON.parse(String(first?.['reopened']))).toMatchObject({ reason: 'Rutinen för läkarintyg finns nu.' });
  expect(await fitsPhone(card, 'review-12-versions-phone')).toBe(true);
});

test('the version before can still be read', async () => {
  const card = await scene.anna.card(overview.earlier);
  await send(card, overview.read(1));
  await see(card, overview.past);
  await see(card, /Öppnad igen av Anna Berg .*: Rutinen för läkarintyg finns nu\./u);
  expect(await fitsPhone(card, 'review-13-earlier-phone')).toBe(true);
  await send(card, overview.open('B1'));
  for (const id of ['B1', 'B2']) {
    await see(card, headed(id));
    await send(card, t.next);
  }
  await see(card, 'Bedömning: Nej');
  await see(card, 'Kommentar: Ingen rutin för läkarintyg.');
  expect(await card.getByRole('radio').count()).toBe(0);
  expect(await fitsPhone(card, 'review-13-earlier-item-phone')).toBe(true);
});

test('the chat tells how all reviews stand', async () => {
  const card = await scene.anna.ask('status checklistor');
  await see(card, status.title(2021));
  expect(await textOf(card)).toMatch(/Klara Språkbron 1 brist · 1 öppen åtgärd · slutförd av Anna Berg /u);
  await scene.anna.shot('review-14-status');
  expect(await fitsPhone(card, 'review-14-status-phone')).toBe(true);
});

test('and how many of the requirements are fulfilled, section by section', async () => {
  const card = await scene.anna.ask('andel uppfyllda checklistekrav');
  await see(card, 'A Uppdrag och ledning');
  const text = await textOf(card);
  for (const [id, [met = 0, of = 0]] of Object.entries(COUNTS)) {
    const { name } = providerChecklist.sections.find((section) => section.id === id) ?? {};
    expect(text).toContain(`${id} ${name?.sv} ${met} av ${of} `);
  }
  await scene.anna.shot('review-15-compliance');
  expect(await fitsPhone(card, 'review-15-compliance-phone')).toBe(true);
});
