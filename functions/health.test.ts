import { testPorts } from '../bot/testing/ports';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { health } from './health';

test('a service with storage is well, and says which register is in force', async () => {
  const { status, jsonBody } = await health(await testPorts([placement(day('2021-01-01')).build()]))();
  expect(status ?? 200).toBe(200);
  expect(jsonBody).toEqual({
    ok: true,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    today: '2021-12-31',
    register: { version: 1, placements: 1, importedAt: '2021-12-31T09:00:00Z' },
    storage: 'ok',
  });
});

test('a service without storage says so, and keeps the cause to its log', async () => {
  const ports = await testPorts([]);
  ports.registers.head = () => Promise.reject(new Error('AccountKey=secret'));
  const { status, jsonBody } = await health(ports)();
  expect(status).toBe(503);
  expect(jsonBody).toMatchObject({ ok: false, storage: 'unreachable' });
  expect(JSON.stringify(jsonBody)).not.toContain('secret');
  expect([...ports.failures.values()]).toEqual([new Error('AccountKey=secret')]);
});
