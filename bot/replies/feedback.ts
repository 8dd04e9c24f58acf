import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { verdictOn } from '../../core/questions/feedback';
import type { Question } from '../../core/questions/question';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** What was clicked under "Blev svaret rätt?". */
interface Clicked {
  right: boolean;
  question: Question;
  answerId: string;
}

/** Counts a yes or a no, and says thank you. A click that comes twice counts once. */
export const keepFeedback = async (
  { right, question, answerId }: Clicked,
  { actor, now, language: lang }: Turn,
  ports: Ports,
): Promise<Card> => {
  await ports.feedback.put(answerId, actor.id, verdictOn(question, right, now));
  const { thanks, thanksForWrong } = texts[lang].kpi.feedback;
  return noticeCard(lang, right ? thanks : thanksForWrong);
};
