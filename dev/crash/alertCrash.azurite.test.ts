import { deliver, type Delivered, type Plan } from '../delivery/deliver';

jest.setTimeout(300_000);

/** How fast it goes is for the bench (npm run bench -- alerts): a busy machine may be slow, and loses nothing either. */
const PLANS = {
  limited: { recipients: 60, teams: { perSecond: 50 } },
  faulty: { recipients: 60, teams: { perSecond: 20, faults: 0.2, takesMs: [20, 60] } },
  killed: { recipients: 120, teams: { perSecond: 50 }, kills: 5 },
} satisfies Record<string, Plan>;

let delivered: Record<keyof typeof PLANS, Delivered>;
beforeAll(async () => {
  // At once: most of the time they wait.
  const [limited, faulty, killed] = await Promise.all([
    deliver(PLANS.limited),
    deliver(PLANS.faulty),
    deliver(PLANS.killed),
  ]);
  delivered = { limited, faulty, killed };
});

test('everybody gets their alert once from a Teams that allows so many a second', () => {
  expect(delivered.limited).toMatchObject({ lost: 0, doubled: 0 });
});

test('the same from one that allows few, of which one request in five comes to nothing', () => {
  expect(delivered.faulty).toMatchObject({ lost: 0, doubled: 0 });
  expect(delivered.faulty.counts.faults).toBeGreaterThan(0);
});

test('through five deaths of the process nothing is lost, and only what was being sent at one is repeated', () => {
  expect(delivered.killed).toMatchObject({ lost: 0, unexplained: 0 });
});
