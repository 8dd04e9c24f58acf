import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../functions/storage/connection';
import { type Acknowledged, answering, type Plan } from './answering';
import { bundleChild } from './bundle';
import { reviewFaults } from './reviewFaults';

jest.setTimeout(120_000);

const ITEMS = 35;
const ROUNDS = 3;
const PROCESSES = ['one', 'two'];
const DRIVERS = 4;

test('of eight people who answer the same items at once, in two processes, nobody loses an answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crowd-'));
  const storage = process.env['STORAGE_CONNECTION'] ?? '';
  const key = { template: 't', provider: 'Språkbron', year: 2021 };
  const plan: Plan = {
    storage,
    municipality: randomUUID(),
    name: '',
    seed: 0,
    reviews: [key],
    drivers: DRIVERS,
    rounds: ROUNDS,
    completes: false,
  };
  const acknowledged: Acknowledged[] = [];
  try {
    const child = await bundleChild('dev/crash/answerChild', folder);
    const ended = PROCESSES.map((name, i) =>
      answering(child, { ...plan, name, seed: i * DRIVERS }, (done) => void acknowledged.push(done)),
    );
    expect(await Promise.all(ended)).toEqual([null, null]);
  } finally {
    await rm(folder, { recursive: true });
  }

  const all = await reviewFaults(connect(storage, { deadlineMs: 30_000 }), plan.municipality, key, acknowledged);
  expect(all.faults).toEqual([]);
  const answers = acknowledged.filter(({ what }) => what === 'answer');
  expect(answers).toHaveLength(PROCESSES.length * DRIVERS * ROUNDS * ITEMS);
  // Everything that is there was acknowledged; and each answer was given over the one before it, which was seen.
  expect(all.answers).toBe(answers.length);
  for (const versions of all.history.values())
    for (const { columns } of versions)
      if (typeof columns['comment'] === 'string')
        expect(columns['comment']).toContain(` saw ${Number(columns['version']) - 1}`);
});
