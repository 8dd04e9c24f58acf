import type { Card } from '../../cards/element';
import type { Question } from '../../core/questions/question';
import type { Ports } from '../ports';
import { rememberQuestion } from '../previous';
import { saveItem, showItem, showOverview, replyWithChecklist } from '../replies/checklists';
import { keepFeedback } from '../replies/feedback';
import { saveFlag, showFlag } from '../replies/flags';
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

/** From a button to the card that answers it. Every verb may arrive twice. */
export const cardAfter = ({ action, inputs }: Click, spoken: Turn, ports: Ports): Promise<Card> => {
  const turn: Turn = { ...spoken, language: action.lang };
  switch (action.verb) {
    case 'ask':
      return ask(action.question, turn, ports);
    case 'cases.page':
      return ask(action.question, turn, ports, { page: action.page });
    case 'checklist.start':
      return replyWithChecklist(action.provider, turn, ports);
    case 'checklist.show':
      return showItem(action, action.itemId, turn, ports);
    case 'checklist.overview':
      return showOverview(action, turn, ports);
    case 'checklist.answer':
      return saveItem({ ref: action, itemId: action.itemId, version: action.version, typed: inputs }, turn, ports);
    case 'flag.show':
      return showFlag(action, turn, ports);
    case 'flag.save':
      return saveFlag(action, inputs, turn, ports);
    case 'feedback':
      return keepFeedback(action, turn, ports);
  }
};
