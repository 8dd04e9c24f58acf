import { actionClosedCard } from '../../../cards/actionClosed.card';
import { actionFormCard } from '../../../cards/actionForm.card';
import { actionListCard, type ListedAction } from '../../../cards/actionList.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import type { ActionRef, WhichActions } from '../../../cards/verbs';
import { mayFillInChecklists } from '../../../core/access/rules';
import type { Action } from '../../../core/checklists/action';
import type { Author } from '../../../core/checklists/author';
import type { ReviewSummary } from '../../../core/checklists/reviewStore';
import { itemOf } from '../../../core/checklists/template';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';
import { findReview, type OpenReview, templateOf } from './review';

/** Those of whom there is something to tell: with one provider its closed actions are counted too. */
const openReviews = async (summaries: readonly ReviewSummary[], ports: Ports): Promise<OpenReview[]> => {
  const reviews = await Promise.all(summaries.map(({ key }) => ports.reviews.find(key)));
  const found = reviews.filter((review) => review !== undefined);
  return Promise.all(found.map(async (review) => ({ review, template: await templateOf(review, ports) })));
};

const listed = ({ review, template }: OpenReview): ListedAction[] =>
  [...review.actions.values()]
    .filter((action) => action.closed === undefined)
    .map((action) => ({
      key: review.key,
      action,
      item: itemOf(template, action.itemId)?.text ?? { sv: action.itemId, en: action.itemId },
    }));

/** The open actions of one provider, of every year, or of all providers. One that has left the register has them still. */
export const listActions = async (which: WhichActions, turn: Turn, ports: Ports, page = 1): Promise<Card> => {
  const { language: lang, today } = turn;
  const t = texts[lang];
  if (!mayFillInChecklists(turn.actor)) return refused(turn, t.refusal.noChecklists);
  const { provider, year, own, late } = which;
  const summaries = await ports.reviews.summaries({
    ...(provider === undefined ? {} : { provider }),
    ...(year === undefined ? {} : { year }),
  });
  if (provider !== undefined && summaries.length === 0) {
    const current = await ports.registers.current();
    if (current === undefined) return refused(turn, t.unsupported.reason.noRegister);
    if (!current.register.providers.includes(provider)) return refused(turn, t.refusal.unknownProvider(provider));
  }
  const begun = provider === undefined ? summaries.filter((s) => s.openActions > 0) : summaries;
  const reviews = await openReviews(begun, ports);
  const open = reviews.flatMap(listed);
  const wantedOnes = open.filter(
    ({ action }) => (own !== true || action.owner.id === turn.actor.id) && (late !== true || action.due < today),
  );
  const all = reviews.reduce((n, { review }) => n + review.actions.size, 0);
  // Closed ones are counted where nothing else is left out.
  const closed = provider === undefined || own === true || late === true ? 0 : all - open.length;
  return actionListCard({ which, open: wantedOnes, closed, page, lang, today });
};

/** Who can own an action. */
export const possibleOwners = async (ports: Ports): Promise<Author[]> =>
  (await ports.staff.all()).filter(mayFillInChecklists).map(({ id, name }) => ({ id, name }));

type Found = ({ ok: true; action: Action } & OpenReview) | { ok: false; card: Card };

/** An action of a review that the asker may read. */
export const findAction = async (ref: ActionRef, turn: Turn, ports: Ports): Promise<Found> => {
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found;
  const action = found.review.actions.get(ref.actionId);
  const { language: lang } = turn;
  return action === undefined
    ? { ok: false, card: refused(turn, texts[lang].review.actions.gone) }
    : { ...found, action };
};

/** An action: its form while it is open, and what was done when it is closed. */
export const showAction = async (ref: ActionRef, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findAction(ref, turn, ports);
  if (!found.ok) return found.card;
  const { language: lang, today } = turn;
  if (found.action.closed !== undefined) return actionClosedCard({ ...found, lang });
  return actionFormCard({ ...found, people: await possibleOwners(ports), lang, today });
};
