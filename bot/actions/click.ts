import type { Card } from '../../cards/element';
import type { CardAction } from '../../cards/verbs';
import type { Question } from '../../core/questions/question';
import type { Ports } from '../ports';
import { rememberQuestion } from '../previous';
import { listActions, showAction } from '../replies/checklists/actions';
import { closeAction, leaveAction, saveAction } from '../replies/checklists/changeAction';
import { pauseAlerts, resumeAlerts, setQuietHours } from '../replies/alerts';
import { completeReview, reopenReview } from '../replies/checklists/complete';
import { jumpToItem, leaveItem, saveItem, showItem } from '../replies/checklists/item';
import { showOverview } from '../replies/checklists/overview';
import { listReviews, startReview } from '../replies/checklists/start';
import { showStatus } from '../replies/checklists/status';
import { keepFeedback } from '../replies/feedback';
import { askHandOver, handOverFlag } from '../replies/flags/handOver';
import { leaveToList } from '../replies/flags/leave';
import { listFlags } from '../replies/flags/list';
import { decideFlag, saveCorrection, saveFlag } from '../replies/flags/save';
import { correctFlag, leaveToFlag, saveDraft, showFlag } from '../replies/flags/show';
import { askSnooze, snoozeFlag } from '../replies/flags/snooze';
import { replyTo } from '../routes';
import type { Turn } from '../turn';
import type { Click } from './cardAction';

/** A question by a button is said like a typed one: what is typed next may refer to it. */
const ask = async (question: Question, turn: Turn, ports: Ports, more: { page?: number } = {}): Promise<Card> => {
  const [card] = await Promise.all([replyTo(question, turn, ports, more), rememberQuestion(question, turn, ports)]);
  return card;
};

/** A question is answered below, and a thank-you is only said: the clicked card stays. Everything else takes its place. */
export const leavesItsCard = ({ action }: Click): boolean => action.verb === 'ask' || action.verb === 'feedback';

/** A review is shared and goes on over days: the message with its card is brought up to date, for others and other devices. */
export const updatesItsMessage = ({ action }: Click): boolean => /^(?:checklist|actions?)\./u.test(action.verb);

const CHANGING: readonly CardAction['verb'][] = [
  ...(['checklist.answer', 'checklist.leave', 'checklist.complete', 'checklist.reopen'] as const),
  ...(['action.save', 'action.close', 'action.leave'] as const),
];

/** Only looks at another part of a review: others who see the message may be typing into it, and go on. */
export const onlyLooks = (click: Click): boolean => updatesItsMessage(click) && !CHANGING.includes(click.action.verb);

/** From a button to the card that answers it. Every verb may arrive twice. */
export const cardAfter = ({ action, inputs }: Click, spoken: Turn, ports: Ports): Promise<Card> => {
  const turn: Turn = { ...spoken, language: action.lang };
  switch (action.verb) {
    case 'ask':
      return ask(action.question, turn, ports);
    case 'cases.page':
      return ask(action.question, turn, ports, { page: action.page });
    case 'checklist.list':
      return listReviews(turn, ports);
    case 'checklist.start':
      return startReview(action.provider, turn, ports, action.year);
    case 'checklist.show':
      return showItem(action, action, turn, ports);
    case 'checklist.overview':
      return showOverview(action, action.revision, turn, ports);
    case 'checklist.leave':
      return leaveItem({ ...action, ref: action, typed: inputs }, turn, ports);
    case 'checklist.jump':
      return jumpToItem(action, inputs, turn, ports);
    case 'checklist.answer':
      return saveItem({ ...action, ref: action, typed: inputs }, turn, ports);
    case 'checklist.complete':
      return completeReview(action, action.revision, turn, ports);
    case 'checklist.reopen':
      return reopenReview({ ref: action, revision: action.revision, typed: inputs }, turn, ports);
    case 'checklist.status':
      return showStatus(action.year, turn, ports, action.page);
    case 'actions.list': {
      const { provider, year, own, late, page } = action;
      return listActions({ provider, year, own, late }, turn, ports, page);
    }
    case 'action.show':
      return showAction(action, turn, ports);
    case 'action.save':
      return saveAction({ ref: action, version: action.version, typed: inputs }, turn, ports);
    case 'action.close':
      return closeAction({ ref: action, version: action.version, typed: inputs }, turn, ports);
    case 'action.leave':
      return leaveAction({ ref: action, version: action.version, typed: inputs, to: action.to }, turn, ports);
    case 'flags.list':
      return listFlags({ officer: action.officer, page: action.page }, turn, ports);
    case 'flag.show':
      return showFlag(action, turn, ports);
    case 'flag.save':
      return saveFlag({ ...action, inputs }, turn, ports);
    case 'flag.decide':
      return decideFlag({ ...action, inputs }, turn, ports);
    case 'flag.correct':
      return correctFlag({ ...action, inputs }, turn, ports);
    case 'flag.correct.save':
      return saveCorrection({ ...action, inputs }, turn, ports);
    case 'flag.draft':
      return saveDraft({ ...action, inputs }, turn, ports);
    case 'flag.leave': {
      const leave = action.to === 'list' ? leaveToList : leaveToFlag;
      return leave({ ...action, inputs }, turn, ports);
    }
    case 'flag.snooze':
      return askSnooze({ ...action, inputs }, turn, ports);
    case 'flag.snooze.save':
      return snoozeFlag(action, inputs, turn, ports);
    case 'flag.handOver':
      return askHandOver({ ...action, inputs }, turn, ports);
    case 'flag.handOver.save':
      return handOverFlag(action, inputs, turn, ports);
    case 'alerts.pause':
      return pauseAlerts(action.until, turn, ports);
    case 'alerts.resume':
      return resumeAlerts(turn, ports);
    case 'alerts.quiet':
      return setQuietHours(action.hours, turn, ports);
    case 'feedback':
      return keepFeedback(action, turn, ports);
  }
};
