import type { Card } from '../cards/element';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { isOnlyYours } from './onlyYours';
import { listActions, showAction } from './replies/checklists/actions';
import { closeAction, saveAction } from './replies/checklists/changeAction';
import { completeReview, reopenReview } from './replies/checklists/complete';
import { showOverview } from './replies/checklists/overview';
import { listReviews, startReview } from './replies/checklists/start';
import { showStatus } from './replies/checklists/status';
import { anna, erik, sofia } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { allItems, answer, sprakbron, turnOf } from './testing/reviews';

// In a group chat a card is everybody's; a refusal and what somebody typed in vain are not.

const ref = { ...sprakbron, actionId: 'A1-1' };
const filled = { owner: anna.id, due: '2022-02-15', text: 'Anmäl den nya ledningen.' };
const faulty = { ...filled, text: '' };

type Say = (ports: TestPorts) => Promise<Card>;
const by = (ports: TestPorts, who = erik) => [turnOf(who, ports), ports] as const;
const locked = async (ports: TestPorts): Promise<void> => {
  await answer(ports, allItems.slice(1));
  await completeReview(sprakbron, 1, ...by(ports));
};

test.each<[string, boolean, Say]>([
  ['the list of reviews', false, (p) => listReviews(...by(p))],
  ['the list, refused', true, (p) => listReviews(...by(p, sofia))],
  ['the item that is gone on with', false, (p) => startReview('Språkbron', ...by(p))],
  ['a provider that is unknown', true, (p) => startReview('Okänd', ...by(p))],
  ['the overview', false, (p) => showOverview(sprakbron, undefined, ...by(p))],
  ['a revision that is not there', true, (p) => showOverview(sprakbron, 7, ...by(p))],
  ['the status', false, (p) => showStatus(2021, ...by(p))],
  ['what is missing', false, (p) => completeReview(sprakbron, 1, ...by(p))],
  [
    'a review that is open again',
    false,
    async (p) => {
      await locked(p);
      return reopenReview({ ref: sprakbron, revision: 1, typed: { reason: 'Nya underlag.' } }, ...by(p));
    },
  ],
  [
    'a reason that is refused',
    true,
    async (p) => {
      await locked(p);
      return reopenReview({ ref: sprakbron, revision: 1, typed: {} }, ...by(p));
    },
  ],
  ['the list of actions', false, (p) => listActions({}, ...by(p))],
  ['actions of nobody', true, (p) => listActions({ provider: 'Okänd' }, ...by(p))],
  ['an action', false, (p) => showAction(ref, ...by(p))],
  ['an action that is not there', true, (p) => showAction({ ...ref, actionId: 'B1-1' }, ...by(p))],
  ['a saved action', false, (p) => saveAction({ ref, version: 1, typed: filled }, ...by(p))],
  ['a faulty one', true, (p) => saveAction({ ref, version: 1, typed: faulty }, ...by(p))],
  ['one that was changed meanwhile', true, (p) => saveAction({ ref, version: 7, typed: filled }, ...by(p))],
  ['a closed one', false, (p) => closeAction({ ref, version: 1, typed: { note: 'Klart.' } }, ...by(p))],
  [
    'one that was closed meanwhile',
    true,
    async (p) => {
      await closeAction({ ref, version: 1, typed: { note: 'Klart.' } }, ...by(p, anna));
      return saveAction({ ref, version: 1, typed: filled }, ...by(p));
    },
  ],
])('%s is for one person only: %p', async (_, only, say) => {
  const ports = await testPorts([placement(day('2021-01-01')).build()]);
  await answer(ports, ['A1'], { rating: 'no' });
  expect(isOnlyYours(await say(ports))).toBe(only);
});
