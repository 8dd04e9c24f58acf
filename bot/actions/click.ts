import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import type { Ports } from '../ports';
import { saveItem, showItem, showOverview, replyWithChecklist } from '../replies/checklists';
import { saveFlag, showFlag } from '../replies/flags';
import { replyTo } from '../routes';
import type { Turn } from '../turn';
import type { Click } from './cardAction';

/** From a button to the card that takes its place. Every verb may arrive twice. */
export const cardAfter = ({ action, inputs }: Click, spoken: Turn, ports: Ports): Promise<Card> => {
  const turn: Turn = { ...spoken, language: action.lang };
  switch (action.verb) {
    case 'ask':
      return replyTo(action.question, turn, ports);
    case 'feedback':
      return Promise.resolve(noticeCard(turn.language, texts[turn.language].kpi.feedback.thanks));
    case 'cases.page':
      return replyTo(action.question, turn, ports, { page: action.page });
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
  }
};
