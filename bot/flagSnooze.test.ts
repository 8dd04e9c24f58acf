import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { memoryStaffStore } from '../core/testing/memoryStaff';
import { placement } from '../core/testing/placements';
import { elementsIn } from '../cards/testing/walk';
import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { draft, filled, handOver, leave, ref, save, setUp, show, snooze, timeIs } from './testing/flags';
import { anna, erik, karim, maria } from './testing/people';

const askSnooze = leave('flag.snooze');
const askHandOver = leave('flag.handOver');

test('a flag is put off until a day, and can be answered before', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const ask = cardIn(await chat.clicks(askSnooze));
  expect(elementsIn(ask)).toContainEqual(
    expect.objectContaining({ id: 'until', value: '2022-01-07', min: '2022-01-01', max: '2022-01-30' }),
  );
  const done = cardIn(await chat.clicks(snooze, { until: '2022-01-10' }));
  expect(wordsIn(done)).toContain('K-1 är uppskjuten till 10 januari 2022.');
  expect(cardIn(await chat.clicks(snooze, { until: '2022-01-10' }))).toEqual(done);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'snoozed', snoozedUntil: '2022-01-10' });
  const form = wordsIn(cardIn(await chat.clicks(show())));
  expect(form).toContain('Uppskjuten till 10 januari 2022. Du kan svara redan nu.');
  expect(form).toContain('Uppskjuten av Anna Berg');
  expect((await ports.flags.find(ref))?.history).toHaveLength(1);
  expect(wordsIn(cardIn(await chat.clicks(save(), filled)))).toContain('Väntar på enhetschefens');
});

test('what rests can rest until another day, with the limits from today on, and be answered at once', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks(snooze, { until: '2022-01-30' });
  timeIs(ports, '2022-01-03T09:00:00Z');
  expect(wordsIn(cardIn(await chat.clicks(show())))).toContain('Välj en annan dag');
  const ask = cardIn(await chat.clicks(askSnooze, { F11: 'Praktik.' }));
  expect(wordsIn(ask)).toContain('Nu vilar den till 30 januari 2022.');
  expect(elementsIn(ask)).toContainEqual(
    expect.objectContaining({ id: 'until', value: '2022-01-30', min: '2022-01-04', max: '2022-02-02' }),
  );
  expect(wordsIn(cardIn(await chat.clicks(snooze, { until: '2022-02-03' })))).toContain('Välj en dag mellan 4 januari');
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'snoozed', snoozedUntil: '2022-01-30' });
  const done = cardIn(await chat.clicks(snooze, { until: '2022-01-05' }));
  expect(wordsIn(done)).toContain('K-1 är uppskjuten till 5 januari 2022.');
  expect(cardIn(await chat.clicks(snooze, { until: '2022-01-05' }))).toEqual(done);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'snoozed', snoozedUntil: '2022-01-05' });
  expect((await ports.flags.find(ref))?.history).toHaveLength(2);
  // What was typed before lies there.
  expect(JSON.stringify(cardIn(await chat.clicks(show())))).toContain('Praktik.');
  await chat.clicks(save(), { ...filled, F08: '2022-01-20' });
  expect((await ports.flags.find(ref))?.state).toBe('awaitingDecision');
});

test.each([
  ['today', '2021-12-31', 'Välj en dag mellan 1 januari 2022 och 30 januari 2022.'],
  ['beyond the last day', '2022-01-31', 'Välj en dag mellan 1 januari 2022 och 30 januari 2022.'],
  ['nothing', '', 'Välj en dag.'],
  ['what is no day', 'i maj', 'Skriv ett datum som finns.'],
  ['a personal identity number', '121212-1212', 'Skriv ett datum som finns.'],
])('until %s it is not put off', async (_, until, fault) => {
  const ports = await setUp();
  const card = cardIn(await chatOf(anna, ports).clicks(snooze, { until }));
  expect(wordsIn(card)).toContain(fault);
  expect(JSON.stringify(card)).not.toContain('1212-1212');
  expect((await ports.flags.find(ref))?.state).toBe('open');
});

test('who hands a flag over is told to whom, and sees it no more; the new one does', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const ask = cardIn(await chat.clicks(askHandOver, { F11: 'Praktik.' }));
  const choices = elementsIn(ask).find((e) => e['id'] === 'newOfficer')?.['choices'];
  expect(choices).toEqual([{ title: 'Karim Haddad', value: karim.id }]);
  const done = cardIn(await chat.clicks(handOver, { newOfficer: karim.id }));
  expect(wordsIn(done)).toContain('K-1 är överlämnad till Karim Haddad.');
  expect(wordsIn(done)).toContain('Karim Haddad får veta det i nästa sammanställning.');
  expect(cardIn(await chat.clicks(handOver, { newOfficer: karim.id }))).toEqual(done);
  expect(await ports.flags.find(ref)).toMatchObject({ assignedTo: karim.officer, news: 'handedOver' });
  expect((await ports.flags.find(ref))?.history).toHaveLength(1);
  for (const action of [show(), save(), draft(), askHandOver])
    expect(wordsIn(cardIn(await chat.clicks(action, filled)))).toMatch(/^Den flaggan finns inte längre hos dig\./u);
  const form = wordsIn(cardIn(await chatOf(karim, ports).clicks(show())));
  expect(form).toContain('Utkast från 31 december 2021 kl. 10:00 av Anna Berg.');
  expect(form).toContain('Överlämnad av Anna Berg');
});

test('handed over twice at once it goes to one officer, and the other click is told so', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const same = [karim.id, karim.id].map(async (newOfficer) => cardIn(await chat.clicks(handOver, { newOfficer })));
  const [first, second] = await Promise.all(same);
  expect(second).toEqual(first);
  expect(wordsIn(first!)).toContain('K-1 är överlämnad till Karim Haddad.');
  expect((await ports.flags.find(ref))?.history).toHaveLength(1);
});

test('handed over to two officers at once it goes to one, and the other click is told that it is gone', async () => {
  const lena = {
    ...karim,
    id: 'cccccccc-0000-4000-8000-000000000001',
    name: 'Lena Sund',
    officer: 'lena@nacka.example',
  };
  const ports = await setUp();
  ports.staff = memoryStaffStore([anna, karim, lena]);
  const chat = chatOf(anna, ports);
  const words = await Promise.all(
    [karim, lena].map(async ({ id }) => wordsIn(cardIn(await chat.clicks(handOver, { newOfficer: id })))),
  );
  expect(words.filter((said) => said.includes('är överlämnad till'))).toHaveLength(1);
  expect(words.filter((said) => said.startsWith('Den flaggan finns inte längre hos dig.'))).toHaveLength(1);
  expect((await ports.flags.find(ref))?.history).toHaveLength(1);
});

test('it can be handed back to the officer of the register', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).clicks(handOver, { newOfficer: karim.id });
  await chatOf(karim, ports).clicks(handOver, { newOfficer: anna.id });
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(show())))).toContain('Uppföljning efter 12 månader');
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(show())))).toMatch(
    /^Den flaggan finns inte längre hos dig\./u,
  );
});

test('a case that moved this morning stays handed over when the daily run sees it', async () => {
  const ports = await setUp();
  const moved = placement(day('2020-09-01')).with({ placementId: 'P-1', customerId: 'K-1', officer: karim.officer! });
  await ports.registers.replace([moved.build()], 'test', ports.clock.now());
  await chatOf(karim, ports).clicks(handOver, { newOfficer: anna.id });
  expect(await ports.flags.find(ref)).toMatchObject({ officer: karim.officer, assignedTo: anna.officer });
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(show())))).toContain('Uppföljning efter 12 månader');
});

test.each([
  ['nobody', undefined],
  ['the officer who has it', anna.id],
  ['the unit head', maria.id],
  ['a quality developer', erik.id],
  ['somebody outside the unit', 'bbbbbbbb-0000-4000-8000-000000000009'],
  ['an id that is a name', 'Karim Haddad'],
])('to %s it is not handed over', async (_, newOfficer) => {
  const ports = await setUp();
  const inputs: Record<string, string> = newOfficer === undefined ? {} : { newOfficer };
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(handOver, inputs)))).toContain(
    'Välj en handläggare i listan.',
  );
  expect(await ports.flags.find(ref)).not.toHaveProperty('assignedTo');
});

test('the unit head hands over too, and still sees it', async () => {
  const ports = await setUp();
  const chat = chatOf(maria, ports);
  await chat.clicks(handOver, { newOfficer: karim.id });
  expect(wordsIn(cardIn(await chat.clicks(show())))).toContain('Överlämnad av Maria Lindqvist');
});

test.each<[string, Partial<Flag>, CardAction, Record<string, string>]>([
  ['put off, when the placement has ended', { state: 'obsolete' }, snooze, { until: '2022-01-10' }],
  ['handed over, when the placement has ended', { state: 'obsolete' }, handOver, { newOfficer: karim.id }],
  ['answered, when the placement has ended', { state: 'obsolete' }, save(1), filled],
])('a flag is not %s', async (_, change, action, inputs) => {
  const ports = await setUp(change);
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(action, inputs)))).toMatch(/Insatsen är avslutad/u);
});

test.each([
  [anna, true, /enskild chatt/u],
  [karim, false, /^Den flaggan finns inte längre hos dig\./u],
  [erik, false, /^I din roll visas inga enskilda ärenden/u],
] as const)('$name in a shared chat %p: nothing of it is seen or done', async (person, shared, refusal) => {
  const ports = await setUp();
  const chat = chatOf(person, ports, { shared });
  for (const action of [show(), show(1), draft(), askSnooze, snooze, askHandOver, handOver])
    expect(
      wordsIn(cardIn(await chat.clicks(action, { ...filled, until: '2022-01-10', newOfficer: karim.id }))),
    ).toMatch(refusal);
  expect((await ports.flags.find(ref))?.history).toEqual([]);
});
