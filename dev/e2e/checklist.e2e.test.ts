import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { choice, press, see, textOf, write } from './card';
import { type Colleague, letIn } from './colleague';
import { openPlayground } from './playgroundPage';
import { type Scene, setScene } from './scene';
import { rowsOf } from './storage';

jest.setTimeout(60_000);

const t = sv.checklist;
const ITEMS = 35;

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
  await see(card, t.commentMissing);
  expect(await rating(card, 'Delvis').isChecked()).toBe(true);
  expect(await stored('A2')).toBeUndefined();
  await scene.anna.shot('checklist-comment');

  await write(card, t.commentWhen, 'Närvarande tre dagar av fem.');
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
  let karim: Colleague;
  beforeAll(async () => {
    karim = await letIn('karim', scene.product.url, await scene.browser.window());
  });
  afterAll(() => karim.end());

  test('the answer is not overwritten before one has seen it', async () => {
    const mine = await scene.anna.ask('checklista för Språkbron');
    const theirs = await karim.chat.ask('checklista för Språkbron');
    await see(theirs, /^A3\. /u);
    await rating(theirs, 'Nej').check();
    await write(theirs, t.commentWhen, 'Inget är skrivet.');
    await write(theirs, t.evidence, 'Dnr 2021/18');
    await press(theirs, 'Spara och nästa');
    await see(theirs, /^B1\. /u);

    await rating(mine, 'Ja').check();
    await write(mine, t.evidence, 'Dnr 2021/19');
    await press(mine, 'Spara och nästa');
    await see(mine, /Karim Haddad svarade 31 december 2021 .*: Nej/u);
    expect(await rating(mine, 'Ja').isChecked()).toBe(true);
    expect(await stored('A3')).toMatchObject({ byName: 'Karim Haddad' });
    await scene.anna.shot('checklist-changed');
  });

  test('saving once more lets one decide', async () => {
    const mine = await scene.anna.card(/Karim Haddad svarade/u);
    await press(mine, 'Spara och nästa');
    await see(mine, /^B1\. /u);
    expect(await stored('A3')).toMatchObject({ byName: 'Anna Berg' });
    const rows = await rowsOf(scene.product.storage(), 'checklists');
    expect(rows.filter(({ rowKey }) => String(rowKey).startsWith('history!A3'))).toHaveLength(2);
  });
});
