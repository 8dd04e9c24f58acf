import type { CardAction } from '../cards/verbs';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria } from './testing/people';
import { testPorts } from './testing/ports';

const flag = flagWith({
  ...{ months: 3, start: day('2021-09-01'), raisedOn: day('2021-12-31'), since: day('2021-12-31') },
  ...{ alertId: 'a1', queuedIn: 'a1' },
});
const ref = { placementId: 'P-1', months: 3 };
const show: CardAction = { verb: 'flag.show', lang: 'sv', ...ref };
const save: CardAction = { verb: 'flag.save', lang: 'sv', ...ref, version: 0 };
const progression = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`P${n}`, String(Math.min(n, 5))]));
const filled = {
  F01: 'language,nearResult',
  F02: 'yes',
  F03: 'language',
  F04: 'yes',
  F06: 'continue',
  F08: '2022-03-01',
  ...progression,
};

const setUp = async (flags: readonly Flag[] = [flag]) =>
  testPorts([placement(day('2021-09-01')).with({ placementId: 'P-1', customerId: 'K-1' }).build()], {
    flags: memoryFlagStore(flags),
  });

test('"mina flaggor" lists the own open flags and opens them in place', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  expect(wordsIn(await chat.says('mina flaggor'))).toContain('K-1: mer än 3 månader');
  const form = cardIn(await chat.clicks(show));
  expect(wordsIn(form)).toContain('Varför pågår insatsen fortfarande?');
});

test('a saved follow-up is stored once and shows what was recorded, by whom and when', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const words = wordsIn(cardIn(await chat.clicks(save, filled)));
  expect(words).toContain('Sparad av Anna Berg 31 december 2021 kl. 10:00. Den är låst.');
  expect(words).toContain('Språk, Nära resultat');
  expect(await ports.flagReviews.find({ placementId: 'P-1', months: 3 })).toMatchObject({
    answers: { F01: ['language', 'nearResult'], F08: '2022-03-01', P7: '5' },
    by: { id: anna.id },
    version: 1,
  });
  expect((await ports.flags.find({ placementId: 'P-1', months: 3 }))?.state).toBe('reviewed');
  expect(wordsIn(await chat.says('mina flaggor'))).toBe('Inga öppna flaggor. Bra jobbat!');
});

test('the same click delivered twice records once and answers the same', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const first = cardIn(await chat.clicks(save, filled));
  expect(cardIn(await chat.clicks(save, filled))).toEqual(first);
});

test('a review whose flag was left open by a crash closes the flag when it is next shown', async () => {
  const ports = await setUp();
  await ports.flagReviews.add({
    ...ref,
    version: 1,
    kind: 'answered',
    answers: { F02: 'yes' },
    by: { id: anna.id, name: anna.name },
    at: ports.clock.now(),
  });
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(show)))).toContain('Uppföljningen är sparad');
  expect((await ports.flags.find({ placementId: 'P-1', months: 3 }))?.state).toBe('reviewed');
});

test.each([
  [karim, /^Den flaggan finns inte längre hos dig\./],
  [erik, /^I din roll visas inga enskilda ärenden/],
])('$name neither sees nor answers the flag of another officer', async (person, refusal) => {
  const ports = await setUp();
  const chat = chatOf(person, ports);
  expect(wordsIn(cardIn(await chat.clicks(show)))).toMatch(refusal);
  expect(wordsIn(cardIn(await chat.clicks(save, filled)))).toMatch(refusal);
  expect(await ports.flagReviews.find({ placementId: 'P-1', months: 3 })).toBeUndefined();
});

test('whether a flag of another officer is there does not show', async () => {
  const chat = chatOf(karim, await setUp());
  const other = { ...show, placementId: 'P-nowhere' } as CardAction;
  expect(cardIn(await chat.clicks(show))).toEqual(cardIn(await chat.clicks(other)));
});

test('a role without cases is refused before anything is read', async () => {
  const ports = await setUp();
  ports.flags.find = () => Promise.reject(new Error('a flag was read'));
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(show)))).toMatch(/I din roll visas inga enskilda ärenden/);
});

test("the flag of a case that moved is the new officer's at once", async () => {
  const ports = await setUp();
  const moved = placement(day('2021-09-01')).with({ placementId: 'P-1', customerId: 'K-1', officer: karim.officer! });
  await ports.registers.replace([moved.build()], 'test', ports.clock.now());
  const before = chatOf(anna, ports);
  expect(wordsIn(await before.says('mina flaggor'))).toBe('Inga öppna flaggor. Bra jobbat!');
  expect(wordsIn(cardIn(await before.clicks(save, filled)))).toMatch(/finns inte längre/);
  expect(await ports.flagReviews.find({ placementId: 'P-1', months: 3 })).toBeUndefined();
  expect(wordsIn(await chatOf(maria, ports).says('flaggor'))).toContain('Karim Haddad');
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(save, filled)))).toContain('Sparad av Karim Haddad');
});

test('a flag is not opened where others read along', async () => {
  const ports = await setUp();
  expect(wordsIn(cardIn(await chatOf(anna, ports, { shared: true }).clicks(show)))).toMatch(/enskild chatt/);
});

test('the flag of an ended placement needs no follow-up', async () => {
  const ports = await setUp([{ ...flag, state: 'obsolete' }]);
  const chat = chatOf(anna, ports);
  expect(wordsIn(cardIn(await chat.clicks(show)))).toMatch(/avslutad/);
  // What was typed would be lost with the form.
  expect(wordsIn(cardIn(await chat.clicks(save, filled)))).toMatch(/avslutad[^]*inte sparat:[^]*Största hindret/);
  expect(await ports.flagReviews.find({ placementId: 'P-1', months: 3 })).toBeUndefined();
});

test('the alerts that waited for a first conversation are sent when it comes', async () => {
  const ports = await setUp();
  await ports.alerts.add({
    kind: 'flags',
    id: 'a1',
    recipient: flag.officer,
    flags: [{ ...ref, why: 'raised' }],
    state: 'waiting',
    tries: 0,
    changedAt: ports.clock.now(),
  });
  await chatOf(karim, ports).installs();
  expect(ports.alertQueue.sent).toEqual([]);
  await chatOf(anna, ports).installs();
  expect(ports.alertQueue.sent).toEqual([{ recipient: flag.officer, alertId: 'a1' }]);
  await chatOf(anna, ports).says('hej');
  expect(ports.alertQueue.sent).toHaveLength(1);
});

test('after the app is removed nothing is remembered, and a new installation is welcomed', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.installs();
  await chat.installs('remove');
  expect(await ports.conversations.find(anna.tenantId, anna.id)).toBeUndefined();
  expect((await chat.installs()).cards).toHaveLength(1);
});

test('an installation is written down again, also when this process knew of the chat: another may have forgotten', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.says('hej');
  await ports.conversations.forget(anna.tenantId, anna.id);
  await chat.installs();
  expect(await ports.conversations.find(anna.tenantId, anna.id)).toBeDefined();
});

test('what this process knows of a chat holds for some minutes', async () => {
  const ports = await setUp();
  let now = '2021-12-31T09:00:00Z';
  ports.clock = { ...ports.clock, now: () => Instant.parse(now) };
  const chat = chatOf(anna, ports);
  await chat.says('hej');
  await ports.conversations.forget(anna.tenantId, anna.id);
  now = '2021-12-31T09:04:59Z';
  await chat.says('hej');
  expect(await ports.conversations.find(anna.tenantId, anna.id)).toBeUndefined();
  now = '2021-12-31T09:05:00Z';
  await chat.says('hej');
  expect(await ports.conversations.find(anna.tenantId, anna.id)).toBeDefined();
});

test("taking the app out of a group leaves the person's own chat remembered", async () => {
  const ports = await setUp();
  await chatOf(anna, ports).installs();
  await chatOf(anna, ports, { shared: true }).installs('remove');
  expect(await ports.conversations.find(anna.tenantId, anna.id)).toBeDefined();
});

test('a group is welcomed when the app is added, once, and not when it is upgraded', async () => {
  const group = chatOf(anna, await setUp(), { shared: true });
  expect((await group.installs('add-upgrade')).cards).toEqual([]);
  expect((await group.installs()).cards).toHaveLength(1);
  expect((await group.installs()).cards).toEqual([]);
});
