import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { demoUnit } from '../people';
import { choose, isInvoke, see, send, textOf } from './card';
import { fillInFlag } from './flagForm';
import type { PlaygroundPage } from './playgroundPage';
import { type Scene, setScene } from './scene';
import { rowsOf, until, untilQueueIsEmpty } from './storage';

// Three weeks of an officer's flags, with the unit head, from the day on which they are raised. The tests follow on each other.

jest.setTimeout(90_000);

const t = sv.flag;
const digest = sv.digest;

let scene: Scene;
let maria: PlaygroundPage;
beforeAll(async () => {
  scene = await setScene();
  maria = await scene.letIn('enhetschef');
});
afterAll(() => scene.end());

/** It is another day, and the daily run of its morning is done. */
const morningOf = async (today: string): Promise<void> => {
  await scene.product.moveClock(today);
  await scene.product.runTimer('flagScan');
  await untilQueueIsEmpty(scene.product.storage(), 'alerts');
};

const rows = (table: string): Promise<Record<string, unknown>[]> => rowsOf(scene.product.storage(), table);
const flagOf = async (customer: string): Promise<Record<string, unknown> | undefined> =>
  (await rows('flags')).find(({ customerId }) => customerId === customer);
/** What became of the officer's digest of a day. */
const digestOf = async (today: string): Promise<unknown> =>
  (await rows('alerts')).find(({ id }) => id === `digest!${today}!anna.berg@nacka.example`)?.['state'];

/** Opens the first case that a card has a button for, to follow it up unless it is said; which it is. */
const openFirst = async (card: Locator, button = /^Följ upp/u, title = t.title('12')): Promise<string> => {
  const answered = card.page().waitForResponse(isInvoke);
  await card.getByRole('button', { name: button }).first().click();
  await answered;
  await see(card, title);
  return /K-\d{5}/u.exec(await textOf(card))?.[0] ?? '';
};

/** The officer's list, and her most urgent case opened in it. */
const openFromList = async (): Promise<{ card: Locator; customer: string }> => {
  const card = await scene.anna.ask('mina flaggor');
  return { card, customer: await openFirst(card) };
};

/** The cases by what was done with them. */
const cases = { answered: '', snoozed: '', handedOver: '' };

describe('on the first day', () => {
  test('an officer answers a case of the digest, puts one off and hands one over', async () => {
    const { anna } = scene;
    await morningOf('2021-12-31');
    const card = await anna.card(digest.officer.sections.fresh);
    cases.answered = await openFirst(card);
    await fillInFlag(card);
    await send(card, t.save);
    await see(card, t.recorded.awaits);

    const second = await openFromList();
    await send(second.card, t.snooze);
    await see(second.card, t.snoozing.title(second.customer));
    await anna.shot('days-snooze');
    await send(second.card, t.snooze);
    // Twelfth Night is a holiday, and the day after it a Friday.
    await see(second.card, t.snoozing.done(second.customer, '7 januari 2022'));
    cases.snoozed = second.customer;

    const third = await openFromList();
    await send(third.card, t.handOver);
    await choose(third.card, t.handing.to, 'Lena Sund');
    await anna.shot('days-hand-over');
    await send(third.card, t.handOver);
    await see(third.card, t.handing.done(third.customer, 'Lena Sund'));
    cases.handedOver = third.customer;

    expect(await flagOf(cases.answered)).toMatchObject({ state: 'awaitingDecision' });
    expect(await flagOf(cases.snoozed)).toMatchObject({ state: 'snoozed', snoozedUntil: '2022-01-07' });
    expect(await flagOf(cases.handedOver)).toMatchObject({ state: 'open', assignedTo: 'lena.sund@nacka.example' });
    expect(await textOf(await anna.ask('mina flaggor'))).not.toContain(cases.handedOver);
    await anna.shot('days-list');
  });

  test('the unit head sees the unit by officer, and decides', async () => {
    const card = await maria.ask('mina flaggor');
    await see(card, sv.flagList.groups.toDecide);
    await maria.shot('days-unit');
    expect(await openFirst(card, /^Besluta/u, t.decision.title('12'))).toBe(cases.answered);
    await choose(card, 'Enhetschefens ställningstagande', 'Godkänn');
    await maria.shot('days-decision');
    await send(card, t.decision.save);
    await see(card, t.recorded.title);
    expect(await flagOf(cases.answered)).toMatchObject({ state: 'reviewed', reviewVersion: 2 });
  });
});

test('on the next working day the follow-up that was promised is due, and the unit head hears who is not reached', async () => {
  await morningOf('2022-01-03');
  const card = await scene.anna.card(digest.officer.sections.followUp);
  expect(await textOf(card)).toContain(cases.answered);
  await scene.anna.shot('days-follow-up');
  const unit = await maria.card(digest.unit.sections.undelivered);
  expect(await textOf(unit)).toMatch(
    /Lena Sund har inte installerat appen och har inte nåtts sedan .*Det gäller \d+ ärenden/u,
  );
  await maria.shot('days-undelivered');
});

test('after a week the officer is reminded, and what was put off is there again', async () => {
  await morningOf('2022-01-07');
  const card = await scene.anna.card(digest.officer.sections.overdue);
  expect(await textOf(card)).toContain(digest.officer.woken);
  expect(await flagOf(cases.snoozed)).toMatchObject({ state: 'open' });
  await scene.anna.shot('days-reminder');
});

test('after two weeks the unit head is told who has not answered', async () => {
  await morningOf('2022-01-14');
  const card = await maria.card(digest.unit.sections.escalations);
  expect(await textOf(card)).toContain('Anna Berg');
  await maria.shot('days-escalation');
});

describe('while the app is removed', () => {
  const person = demoUnit.people.find(({ alias }) => alias === 'anna');

  /** Teams says that the app was removed from, or added to, the officer's own chat. */
  const installation = async (action: 'add' | 'remove'): Promise<void> => {
    const { playgroundUrl } = scene.product;
    const activity = {
      ...{ type: 'installationUpdate', action, id: `app-${action}`, channelId: 'msteams' },
      serviceUrl: `${playgroundUrl}/_connector`,
      from: { id: '29:anna', name: person?.name, aadObjectId: person?.id },
      recipient: { id: '28:arbetsmarknad-local', name: 'Arbetsmarknad' },
      conversation: { id: 'personal-anna', conversationType: 'personal', tenantId: demoUnit.tenantId },
      channelData: { tenant: { id: demoUnit.tenantId } },
    };
    const response = await fetch(`${playgroundUrl}/_internal/v1/customActivities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect(response.status).toBe(200);
  };

  test('nothing is sent, and it arrives when the app is there again', async () => {
    const { anna, product } = scene;
    const put = await openFromList();
    await send(put.card, t.snooze);
    await send(put.card, t.snooze);
    await see(put.card, t.snoozing.done(put.customer, '21 januari 2022'));
    await installation('remove');
    await until(async () => !(await rows('conversations')).some(({ userId }) => userId === person?.id));
    const cards = await anna.countCards();
    await morningOf('2022-01-21');
    expect(await digestOf('2022-01-21')).toBe('waiting');
    expect(await anna.countCards()).toBe(cards);
    const card = await anna.newCard(digest.officer.woken, () => installation('add'));
    expect(await textOf(card)).toContain(put.customer);
    // The card shows before the ledger says that it was taken.
    await untilQueueIsEmpty(product.storage(), 'alerts');
    expect(await digestOf('2022-01-21')).toBe('sent');
    await anna.shot('days-again');
  });
});
