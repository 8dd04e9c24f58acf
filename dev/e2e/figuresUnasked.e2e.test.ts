import { sv } from '../../cards/texts/sv';
import { openBrowser, type OpenBrowser } from './browser';
import { press, see, textOf } from './card';
import { openPlayground, type PlaygroundPage } from './playgroundPage';
import { type Product, startProduct } from './product';

// The unit head hears of figures unasked. Those of the demo are the report's: 368 days in 2020, 415.9 in 2021.

jest.setTimeout(60_000);

let product: Product;
let browser: OpenBrowser;
let maria: PlaygroundPage;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ as: 'enhetschef' }), openBrowser()]);
  maria = await openPlayground(await browser.window({ width: 1280, height: 1800 }), product.playgroundUrl);
});
afterAll(async () => {
  await browser.close();
  await product.end();
});

test('on the first working day of the year a warning of the days in förstärkt jobbpeng comes, and once', async () => {
  await product.moveClock('2022-01-03');
  await product.runTimer('earlyWarning');
  const warning = await maria.card(/^Tidig varning/u);
  await see(warning, /^Förstärkt jobbpeng: 415,9\sdagar, upp 13\s% från 368,0\sdagar$/u);
  await see(warning, sv.warning.meanRises);
  await maria.shot('early-warning');
  await product.runTimer('earlyWarning');
  const answer = await maria.askBy(warning, 'Förstärkt jobbpeng: dagar');
  await see(answer, '415,9\u00a0dagar');
  expect(await maria.countCards(/^Tidig varning/u)).toBe(1);
});

test('a channel that is chosen gets the week, in figures that point at nobody', async () => {
  await maria.enter('General');
  await maria.shot('channel');
  await see(await maria.ask('skicka veckosammanfattning hit'), sv.weekly.chosen('10 januari 2022'));
  await product.moveClock('2022-01-10');
  await product.runTimer('weekly');
  const summary = await maria.card(/^Veckan som gick: vecka 1/u);
  await see(summary, sv.weekly.rounded);
  await maria.shot('weekly');
  expect(await textOf(summary)).not.toMatch(/K-\d/u);
  await press(summary, sv.kpi.howComputed);
  await maria.shot('weekly-definitions');
  await see(await maria.ask('sluta skicka veckosammanfattning'), /^Jag slutar/u);
});
