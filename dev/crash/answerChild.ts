import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { actionFor } from '../../core/checklists/action';
import type { ItemAnswer } from '../../core/checklists/answer';
import type { ProviderReview, ReviewKey } from '../../core/checklists/review';
import type { ReviewStore } from '../../core/checklists/reviewStore';
import { connect } from '../../functions/storage/connection';
import { tableReviewStore } from '../../functions/storage/checklists.table';
import { type Random, seeded, shuffled, weighted } from '../demo/random';
import { type Acknowledged, Plan } from './answering';

/*
 * A process that answers checklist items, to be killed in the middle of it: several people at once in each review, who
 * know no better than what the store told them. What the store said to have done is printed, and nothing else.
 */
const plan = Plan.parse(JSON.parse(process.argv[2] ?? ''));

const ITEMS = Array.from({ length: 35 }, (_, i) => `${'ABCDE'.charAt(i % 5)}${Math.floor(i / 5) + 1}`);
const RATINGS = { yes: 3, partly: 1, no: 2 };
/** How often, of all answers, an open action is changed, and the review completed. */
const ACTION_SHARE = 0.1;
const COMPLETION_SHARE = 0.03;

const now = (): Instant => Instant.parse(new Date().toISOString());
const print = (done: Acknowledged): void => void process.stdout.write(`${JSON.stringify(done)}\n`);

interface Driver {
  store: ReviewStore;
  key: ReviewKey;
  by: { id: string; name: string };
  random: Random;
  /** A text that nobody wrote before. */
  text: () => string;
}

const reopen = async ({ store, key, by, text }: Driver, review: ProviderReview): Promise<ProviderReview> => {
  const { revision } = review;
  const result = await store.reopen({ key, by, at: now(), revision, reason: text() });
  if (result.kind === 'done') print({ what: 'reopening', key, revision });
  return result.review;
};

/** Answers the item, over whatever others answered meanwhile. */
const answerItem = async (driver: Driver, before: ProviderReview, itemId: string): Promise<ProviderReview> => {
  const { store, key, by, random, text } = driver;
  let review = before;
  for (;;) {
    const seen = review.answers.get(itemId)?.version ?? 0;
    const comment = `${text()} saw ${seen}`;
    const answer: ItemAnswer = { itemId, value: weighted(random, RATINGS), comment };
    const at = now();
    const opening = { by, at, today: day('2021-10-04') };
    const result = await store.save({
      key,
      answer,
      by,
      at,
      expectedVersion: seen,
      ...(answer.value === 'no' ? { opens: (actions) => actionFor(answer, actions, opening) } : {}),
    });
    ({ review } = result);
    if (result.kind === 'saved') {
      print({ what: 'answer', key, id: itemId, version: seen + 1, text: comment });
      return review;
    }
    if (result.kind === 'locked') review = await reopen(driver, review);
  }
};

const changeAction = async ({ store, key, by, random, text }: Driver, review: ProviderReview): Promise<void> => {
  const action = [...review.actions.values()].find((a) => a.closed === undefined);
  if (action === undefined) return;
  const changed = { ...action, text: text(), version: action.version + 1 };
  const closed = random() < 0.5 ? { closed: { by, at: now(), note: 'Klart' } } : {};
  const result = await store.saveAction({ key, action: { ...changed, ...closed }, by, at: now() });
  if (result.kind === 'done')
    print({ what: 'action', key, id: action.id, version: changed.version, text: changed.text });
};

const complete = async (driver: Driver, review: ProviderReview): Promise<void> => {
  const { store, key, by } = driver;
  const result = await store.lock({ key, by, at: now(), expectedChanges: review.changes });
  if (result.kind !== 'done') return;
  print({ what: 'lock', key, revision: result.review.revision });
  await reopen(driver, result.review);
};

const drive = async (key: ReviewKey, number: number): Promise<void> => {
  let texts = 0;
  const name = `${plan.name}-${number}`;
  const driver: Driver = {
    store: tableReviewStore(connect(plan.storage, { deadlineMs: 30_000 }), plan.municipality),
    key,
    by: { id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, name },
    random: seeded(plan.seed + number),
    text: () => `${name}-${(texts += 1)}`,
  };
  let review = await driver.store.open(key, driver.by, now(), 1);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const itemId of shuffled(driver.random, ITEMS)) {
      review = await answerItem(driver, review, itemId);
      if (driver.random() < ACTION_SHARE) await changeAction(driver, review);
      if (plan.completes && driver.random() < COMPLETION_SHARE) await complete(driver, review);
    }
};

const main = async (): Promise<void> => {
  const people = plan.reviews.flatMap((key, r) =>
    Array.from({ length: plan.drivers }, (_, d) => drive(key, r * plan.drivers + d)),
  );
  await Promise.all(people);
};

void main();
