import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { press, see, send, textBox, textOf, write } from './card';
import { fillInFlag } from './flagForm';
import { fitsPhone } from './phone';
import { type Scene, setScene } from './scene';
import { rowsOf, untilQueueIsEmpty } from './storage';

jest.setTimeout(60_000);

/** The alert is in the language of the person's Teams; the Playground says that it is English. */
const ALERT = /\d+ ärenden behöver dig/u;

let scene: Scene;
/** What the page has sent from cards. */
const sent: string[] = [];
beforeAll(async () => {
  scene = await setScene();
  scene.anna.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/invoke')) sent.push(request.url());
  });
});
afterAll(() => scene.end());

/** The follow-up of her longest case, opened from the list of her flags. */
const openForm = async (): Promise<Locator> => {
  const list = await scene.anna.ask('mina flaggor');
  await list
    .getByRole('button', { name: /^Följ upp/u })
    .first()
    .click();
  await see(list, sv.flag.title('12'));
  return list;
};

test('the daily run tells an officer in the open chat about the cases that have gone on for long', async () => {
  const { anna, product } = scene;
  await product.runTimer('flagScan');
  const alert = await anna.card(ALERT);
  await anna.shot('flags-alert');
  const button = alert.getByRole('button', { name: /^Följ upp K-/u }).first();
  const customer = /K-\d{5}/u.exec(await button.innerText())?.[0] ?? '';
  await button.click();
  const form = await anna.card(sv.flag.title('12'));
  expect(await textOf(form)).toContain(customer);
});

test('a second run on the same day sends nothing twice', async () => {
  const { anna, product } = scene;
  // The unit head hears now of those who have not installed the app; the officers hear nothing.
  const digests = async () =>
    (await rowsOf(product.storage(), 'alerts')).filter(({ rowKey }) => /^digest/u.test(String(rowKey)));
  const alerts = await digests();
  expect(alerts.length).toBeGreaterThan(0);
  const cards = await anna.countCards();
  await product.runTimer('flagScan');
  await untilQueueIsEmpty(product.storage(), 'alerts');
  // Whatever was sent before this answer has come before it.
  await anna.ask('Hur många kunder har vi?');
  expect(await anna.countCards()).toBe(cards + 1);
  expect(await digests()).toEqual(alerts);
});

test('an empty form is answered with what is missing, and nothing is recorded', async () => {
  const { anna, product } = scene;
  const form = await openForm();
  const before = sent.length;
  await send(form, sv.flag.save);
  await see(form, sv.flag.faults('16'));
  expect(await form.getByText(sv.flag.faultKinds.missing).count()).toBe(16);
  await anna.shot('flags-empty');
  expect(sent).toHaveLength(before + 1);
  expect(await rowsOf(product.storage(), 'reviews')).toEqual([]);
});

test('a form that is left half filled in is a draft when it is opened again', async () => {
  const form = await openForm();
  await write(form, 'Motivering för att fortsätta', 'Praktiken ger');
  await send(form, sv.flag.list);
  await see(form, sv.flag.draft.kept);
  const again = await openForm();
  expect(await textOf(again)).toMatch(/Utkast från 31 december 2021 .* av Anna Berg/u);
  expect(await textBox(again, 'Motivering för att fortsätta').inputValue()).toBe('Praktiken ger');
  await scene.anna.shot('flags-draft');
});

test('a filled in form is recorded: what, by whom and when', async () => {
  const { anna, product } = scene;
  const form = await openForm();
  const customer = /K-\d{5}/u.exec(await textOf(form))?.[0] ?? '';
  await fillInFlag(form);
  await anna.shot('flags-filled');
  const before = sent.length;
  await press(form, sv.flag.save);

  await see(form, `${sv.flag.recorded.title}: ${customer}`);
  const text = await textOf(form);
  expect(text).toMatch(/Sparad av Anna Berg 31 december 2021 .*\d\d:\d\d/u);
  for (const answer of ['Ja, med ändring', 'Vill arbeta i kök.', 'Arbetsträning', 'Praktiken ger resultat.'])
    expect(text).toContain(answer);
  expect(sent).toHaveLength(before + 1);
  await anna.shot('flags-recorded');
  expect(await fitsPhone(form, 'flags-recorded-phone')).toBe(true);

  const reviews = await rowsOf(product.storage(), 'reviews');
  expect(reviews).toMatchObject([{ byName: 'Anna Berg', months: 12, version: 1 }]);
  expect(String(reviews[0]?.['answers'])).toContain('Vill arbeta i kök.');
  const flags = await rowsOf(product.storage(), 'flags');
  const waiting = flags.filter(({ state }) => state === 'awaitingDecision');
  expect(waiting).toMatchObject([{ customerId: customer, placementId: reviews[0]?.['placementId'] }]);
  expect(text).toContain(sv.flag.recorded.awaits);
  expect(await rowsOf(product.storage(), 'flagDrafts')).toEqual([]);
});

test('a recorded case is no longer among the open ones', async () => {
  const { anna, product } = scene;
  const own = (await rowsOf(product.storage(), 'flags')).filter(({ officer }) => officer === 'anna.berg@nacka.example');
  const open = own.filter(({ state }) => state === 'open');
  expect(open).toHaveLength(own.length - 1);
  await see(await anna.ask('mina flaggor'), sv.flagList.counts.toDo(open.length));
  await anna.shot('flags-list');
});

test('a case is opened by its number, and one of a colleague is as if it were not there', async () => {
  const { anna, product } = scene;
  const flags = await rowsOf(product.storage(), 'flags');
  const numberOf = (officer: string): string =>
    String(flags.find((f) => f['officer'] === officer && f['state'] === 'open')?.['customerId']);
  const own = numberOf('anna.berg@nacka.example');
  const form = await anna.ask(`hur går det för ${own.toLowerCase()}?`);
  expect(await textOf(form)).toContain(own);
  await see(form, sv.flag.sensitive);
  for (const number of [numberOf('karim.haddad@nacka.example'), 'K-00000'])
    await see(await anna.ask(`öppna ärende ${number}`), sv.flagList.ofCase.unknown(number));
  await anna.shot('flags-case-number');
});
