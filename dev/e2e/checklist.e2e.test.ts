import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { choice, press, see, textBox, textOf, write } from './card';
import { openPlayground, type PlaygroundPage } from './playgroundPage';
import { type Scene, setScene } from './scene';
import { rowsOf } from './storage';

jest.setTimeout(60_000);

const t = sv.checklist;
const ITEMS = 35;
/** What A2 and A3 ask a comment for. */
const COMMENTED = 'delvis, nej och ej tillämpligt';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.end());

const rating = (card: Locator, answer: string): Locator => choice(card, t.value.rating, answer);

/** The stored answer of an item of the only review there is. */
const stored = async (item: string): Promise<Record<string, unknown> | undefined> =>
  (await rowsOf(scene.product.storage(), 'checklists')).find(({ rowKey }) => rowKey === `item!${item}`);

test('an answered item leads on to the next, and says how far one has come', async () => {
  const card = await scene.anna.ask('checklista för Språkbron');
  await see(card, /^A1\. /u);
  await see(card, t.progress(1, ITEMS, 0));
  await rating(card, 'Ja').check();
  await write(card, t.evidence, 'Dnr 2021/17');
  await scene.anna.shot('checklist-a1');
  await press(card, 'Spara och nästa');
  await see(card, /^A2\. /u);
  await see(card, t.progress(2, ITEMS, 1));
  expect(await stored('A1')).toMatchObject({ byName: 'Anna Berg' });
});

test('"Delvis" without a comment asks for one and keeps the choice', async () => {
  const card = await scene.anna.card(/A2\. /u);
  await rating(card, 'Delvis').check();
  await press(card, 'Spara och nästa');
  await see(card, t.notSaved('A2', 1));
  await see(card, t.commentMissing(COMMENTED));
  expect(await rating(card, 'Delvis').isChecked()).toBe(true);
  expect(await stored('A2')).toBeUndefined();
  await scene.anna.shot('checklist-comment');

  await write(card, t.commentWhen(COMMENTED), 'Närvarande tre dagar av fem.');
  await press(card, 'Spara och nästa');
  await see(card, /^A3\. /u);
  await see(card, t.progress(3, ITEMS, 2));
});

test('one can go back and forth between the items', async () => {
  const card = await scene.anna.card(/A3\. /u);
  await press(card, 'Föregående');
  await see(card, /^A2\. /u);
  await see(card, /^Besvarad av Anna Berg /u);
  expect(await rating(card, 'Delvis').isChecked()).toBe(true);
  await press(card, 'Nästa');
  await see(card, /^A3\. /u);
  expect(await rating(card, 'Delvis').isChecked()).toBe(false);
  await press(card, 'Hoppa över');
  await see(card, /^B1\. /u);
  await press(card, 'Föregående');
  await see(card, /^A3\. /u);
});

test('what was typed is not lost by going away: it is saved, or keeps one there', async () => {
  const card = await scene.anna.card(/A3\. /u);
  await write(card, t.evidence, 'Dnr 2021/19');
  await press(card, 'Föregående');
  await see(card, t.notSaved('A3', 1));
  await see(card, t.valueMissing.rating);
  expect(await textBox(card, t.evidence).inputValue()).toBe('Dnr 2021/19');
  await scene.anna.shot('checklist-leaving');
  await press(card, 'Lämna utan att spara');
  await see(card, /^A2\. /u);
  expect(await stored('A3')).toBeUndefined();

  await write(card, t.commentWhen(COMMENTED), 'Närvarande fyra dagar av fem.');
  await press(card, 'Nästa');
  await see(card, `✓ ${t.saved('A2')}`);
  await see(card, /^A3\. /u);
  expect(await stored('A2')).toMatchObject({ comment: 'Närvarande fyra dagar av fem.', version: 2 });
});

test('after a restart it goes on at the first open item, and earlier answers show by whom and when', async () => {
  const { product, anna, browser } = scene;
  await anna.page.close();
  await product.restart();
  scene.anna = await openPlayground(await browser.window(), product.playgroundUrl);
  const card = await scene.anna.ask('checklista för Språkbron');
  await see(card, /^A3\. /u);
  await see(card, t.progress(3, ITEMS, 2));
  await press(card, 'Föregående');
  await see(card, /^A2\. /u);
  expect(await textOf(card)).toMatch(/Besvarad av Anna Berg 31 december 2021 .*\d\d:\d\d/u);
  expect(await rating(card, 'Delvis').isChecked()).toBe(true);
  await scene.anna.shot('checklist-resumed');
});

describe('when a colleague answers an item that one has open', () => {
  let karim: PlaygroundPage;
  beforeAll(async () => {
    karim = await scene.letIn('karim');
  });

  test('the answer is not overwritten before one has seen it', async () => {
    const mine = await scene.anna.ask('checklista för Språkbron');
    await see(mine, /^A3\. /u);
    const theirs = await karim.ask('checklista för Språkbron');
    await see(theirs, /^A3\. /u);
    await rating(theirs, 'Nej').check();
    await write(theirs, t.commentWhen(COMMENTED), 'Inget är skrivet.');
    await write(theirs, t.evidence, 'Dnr 2021/18');
    await press(theirs, 'Spara och nästa');
    await see(theirs, /^B1\. /u);

    await rating(mine, 'Ja').check();
    await write(mine, t.evidence, 'Dnr 2021/19');
    await press(mine, 'Spara och nästa');
    await see(mine, t.changed('Karim Haddad', 'A3'));
    const text = await textOf(mine);
    expect(text).toMatch(/Karim Haddads svar, 31 december 2021 .*Bedömning: Nej Kommentar: Inget är skrivet\. /u);
    expect(await rating(mine, 'Ja').isChecked()).toBe(true);
    expect(await textBox(mine, t.evidence).inputValue()).toBe('Dnr 2021/19');
    expect(await stored('A3')).toMatchObject({ byName: 'Karim Haddad' });
    await scene.anna.shot('checklist-changed');
  });

  test('one chooses which answer is to stand', async () => {
    const mine = await scene.anna.card(/Karim Haddads svar/u);
    await press(mine, 'Spara mitt svar');
    await see(mine, /^B1\. /u);
    expect(await stored('A3')).toMatchObject({ byName: 'Anna Berg', value: 'yes', version: 2 });
    const rows = await rowsOf(scene.product.storage(), 'checklists');
    const history = rows.filter(({ rowKey }) => String(rowKey).startsWith('history!A3!'));
    expect(history).toMatchObject([{ byName: 'Karim Haddad' }, { byName: 'Anna Berg' }]);
  });

  test('or keeps the answer of the other, and goes on', async () => {
    const mine = await scene.anna.card(/B1\. /u);
    const theirs = await karim.card(/B1\. /u);
    await rating(theirs, 'Ja').check();
    await write(theirs, t.evidence, 'Dnr 2021/20');
    await press(theirs, 'Spara och nästa');
    await see(theirs, /^B2\. /u);

    await rating(mine, 'Delvis').check();
    await write(mine, t.commentWhen(COMMENTED), 'Avslut är inte beskrivet.');
    await write(mine, t.evidence, 'Dnr 2021/21');
    await press(mine, 'Spara och nästa');
    await see(mine, t.changed('Karim Haddad', 'B1'));
    await press(mine, 'Behåll Karim Haddads svar');
    await see(mine, /^B2\. /u);
    expect(await stored('B1')).toMatchObject({ byName: 'Karim Haddad', value: 'yes', version: 1 });
  });
});
