import { memorySendSlots } from '../core/testing/memorySendSlots';
import { createSendGate } from './sendGate';

const start = Date.parse('2021-12-31T09:00:00Z');

beforeEach(() => jest.useFakeTimers({ now: start }));
afterEach(() => jest.useRealTimers());

/** Reads the clock of the test, which is put in place later. */
const timer = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** So many messages through each gate, when Teams takes so long for each; when they began, and how many at once. */
const run = async (gates: number, messages: number, takesMs: number) => {
  const slots = memorySendSlots();
  const began: number[] = [];
  let atOnce = 0;
  let most = 0;
  const send = async (): Promise<void> => {
    began.push(Date.now());
    atOnce += 1;
    most = Math.max(most, atOnce);
    await timer.sleep(takesMs);
    atOnce -= 1;
  };
  const sent = Array.from({ length: gates }, () => createSendGate(slots, timer)).flatMap((gate) =>
    Array.from({ length: messages }, () => gate(send)),
  );
  await jest.advanceTimersByTimeAsync(60_000);
  await Promise.all(sent);
  return { began, most, seconds: (Math.max(...began) - start) / 1000 };
};

test.each([
  [1, 5],
  [2, 5],
  [2, 15],
  [5, 5],
])(
  '%i instances with 100 messages each, of %i ms: never more than 48 in a second, and nearly that',
  async (gates, ms) => {
    const { began, seconds } = await run(gates, 100, ms);
    for (const from of began)
      expect(began.filter((time) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(48);
    expect((gates * 100) / seconds).toBeGreaterThan(45);
  },
);

test('one message is on its way at a time', async () => {
  expect((await run(1, 50, 15)).most).toBe(1);
});

test('a slow Teams gets as many, by several at a time', async () => {
  const { seconds, most } = await run(1, 200, 500);
  expect(200 / seconds).toBeGreaterThan(45);
  expect(most).toBeGreaterThan(1);
});

test('a slot that is over is not used', async () => {
  const slots = memorySendSlots();
  const reserved: number[] = [];
  const gate = createSendGate(
    {
      reserve: (count, now) => {
        reserved.push(now);
        return slots.reserve(count, now);
      },
    },
    timer,
  );
  const none = (): Promise<void> => Promise.resolve();
  await gate(none);
  await jest.advanceTimersByTimeAsync(5000);
  await gate(none);
  expect(reserved).toEqual([start, start + 5000]);
});

test('who fails, or gets no slot, hears of it and holds up nobody', async () => {
  const slots = memorySendSlots();
  let down = true;
  const gate = createSendGate(
    { reserve: (...of) => (down ? Promise.reject(new Error('the storage is down')) : slots.reserve(...of)) },
    timer,
  );
  await expect(gate(() => Promise.resolve())).rejects.toThrow('the storage is down');
  down = false;
  await expect(gate(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  const next = gate(() => Promise.resolve());
  await jest.advanceTimersByTimeAsync(1000);
  await expect(next).resolves.toBeUndefined();
});
