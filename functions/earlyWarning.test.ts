import { wordsIn } from '../bot/testing/chat';
import { anna, maria } from '../bot/testing/people';
import { testPorts } from '../bot/testing/ports';
import { memoryStaffStore } from '../core/testing/memoryStaff';
import { warnEarly } from './earlyWarning';
import { delivered, headComes, on, reached, RISEN } from './testing/figures';

const ID = 'warning!2022-01';

test('the unit head is told on the first working day of the month, once, of what has risen', async () => {
  const ports = on('2022-01-03', await testPorts(RISEN));
  await headComes(ports);
  expect(await warnEarly(ports)).toEqual({ alerts: 1 });
  expect(ports.alertQueue.sent).toEqual([{ recipient: maria.id, alertId: ID }]);
  const [message] = await delivered(ports);
  expect(message?.to).toMatchObject({ userId: maria.id });
  expect(wordsIn(message!.card)).toContain('200,0\u00a0dagar, upp 100\u00a0% från 100,0\u00a0dagar');
  expect(await ports.alerts.find(maria.id, ID)).toMatchObject({ state: 'sent', asOf: '2022-01-03' });
  expect(await warnEarly(ports)).toEqual({ alerts: 0 });
  expect(await warnEarly(on('2022-01-04', ports))).toEqual({ alerts: 0 });
  expect(await delivered(ports)).toEqual([]);
});

test.each(['2022-01-01', '2022-01-02'])('before the first working day, on %s, nothing is said', async (date) => {
  const ports = on(date, await testPorts(RISEN));
  expect(await warnEarly(ports)).toEqual({ alerts: 0 });
  expect(await ports.alerts.find(maria.id, ID)).toBeUndefined();
});

test('after a failure a later run of the month makes up for it, with the figures of the first working day', async () => {
  const ports = on('2022-01-18', await testPorts(RISEN));
  expect(await warnEarly(ports)).toEqual({ alerts: 1 });
  expect(await ports.alerts.find(maria.id, ID)).toMatchObject({ asOf: '2022-01-03' });
});

test('a run that dies before it has queued the alert is made good by the next', async () => {
  const ports = on('2022-01-03', await testPorts(RISEN));
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = () => Promise.reject(new Error('the queue is down'));
  await expect(warnEarly(ports)).rejects.toThrow('the queue is down');
  ports.alertQueue.send = send;
  expect(await warnEarly(ports)).toEqual({ alerts: 1 });
});

test('each unit head is told, and nobody else', async () => {
  const second = { ...anna, role: 'unitHead' as const };
  const ports = on('2022-01-03', await testPorts(RISEN, { staff: memoryStaffStore([maria, second]) }));
  expect(await warnEarly(ports)).toEqual({ alerts: 2 });
  expect(ports.alertQueue.sent.map((m) => m.recipient).sort()).toEqual([anna.id, maria.id].sort());
});

test.each([
  ['when nothing has risen', [...reached(100, '2021-06-01'), ...reached(100, '2020-06-01')]],
  ['without a register', []],
])('%s nothing is sent, and nothing is in the ledger', async (_, placements) => {
  const ports = on('2022-01-03', await testPorts(placements));
  expect(await warnEarly(ports)).toEqual({ alerts: 0 });
  expect(await ports.alerts.find(maria.id, ID)).toBeUndefined();
  expect(ports.alertQueue.sent).toEqual([]);
});

test('what waits for a unit head who comes later is sent then, unless another month has begun', async () => {
  const ports = on('2022-01-03', await testPorts(RISEN));
  await warnEarly(ports);
  expect(await delivered(ports)).toEqual([]);
  expect((await ports.alerts.find(maria.id, ID))?.state).toBe('waiting');
  await headComes(on('2022-01-05', ports));
  expect(await delivered(on('2022-01-05', ports))).toHaveLength(1);

  const late = on('2022-01-03', await testPorts(RISEN));
  await warnEarly(late);
  await delivered(late);
  await headComes(on('2022-02-01', late));
  expect(await delivered(on('2022-02-01', late))).toEqual([]);
  expect(await late.alerts.find(maria.id, ID)).toMatchObject({ state: 'failed', reason: 'overtaken' });
});

test('an import that mends the figure before it is sent leaves nothing to send', async () => {
  const ports = on('2022-01-03', await testPorts(RISEN));
  await headComes(ports);
  await warnEarly(ports);
  await ports.registers.replace(reached(100, '2021-06-01'), 'test', ports.clock.now());
  expect(await delivered(ports)).toEqual([]);
  expect(await ports.alerts.find(maria.id, ID)).toMatchObject({ state: 'failed', reason: 'overtaken' });
});

test('who is no unit head any more hears nothing', async () => {
  const ports = on('2022-01-03', await testPorts(RISEN));
  await headComes(ports);
  await warnEarly(ports);
  await ports.staff.put({ ...maria, role: 'qualityDeveloper' });
  expect(await delivered(ports)).toEqual([]);
});
