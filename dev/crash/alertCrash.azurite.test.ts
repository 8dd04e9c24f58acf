import { deliver, type Delivered, type Plan } from '../delivery/deliver';

jest.setTimeout(300_000);

/** What a dead process had in hand is another's after seconds; in production after a minute. */
const patience = { visibilitySeconds: 4, beginWithinMs: 2000, stuckAfterMs: 6000 };

/** How fast it goes is for the bench (npm run bench -- alerts): a busy machine may be slow, and loses nothing either. */
const PLANS = {
  faulty: { recipients: 40, teams: { faults: 0.2, takesMs: [20, 60] } },
  killed: { recipients: 60, teams: { perSecond: 50 }, kills: 5, patience },
} satisfies Record<string, Plan>;

let delivered: Record<keyof typeof PLANS, Delivered>;
beforeAll(async () => {
  // At once: most of the time they wait.
  const [faulty, killed] = await Promise.all([deliver(PLANS.faulty), deliver(PLANS.killed)]);
  delivered = { faulty, killed };
});

test('everybody gets their alert once from a Teams of which one request in five comes to nothing', () => {
  const { counts, ...came } = delivered.faulty;
  expect(came).toMatchObject({ lost: 0, doubled: 0 });
  expect(counts.faults).toBeGreaterThan(0);
});

test('through five deaths of the process nothing is lost, and only what was being sent at one is repeated', () => {
  expect(delivered.killed).toMatchObject({ lost: 0, unexplained: 0 });
});
