import type { Card } from '../cards/element';
import { noticeCard } from '../cards/notice.card';
import { texts } from '../cards/texts/texts';
import { unsupportedCard } from '../cards/unsupported.card';
import type { Language } from '../core/language';
import { hasPersonalNumber } from '../core/personalNumber';
import { understandWith } from '../core/questions/understand';
import { chosenLanguage } from './chosenLanguage';
import type { ToKeep } from './notUnderstood';
import { perRegister } from './perRegister';
import type { Ports } from './ports';
import { previousQuestion, rememberQuestion } from './previous';
import { replyToAlertWish } from './replies/alerts';
import { replyToCaseWish } from './replies/flags/ofCase';
import { replyToFlagsOf } from './replies/flags/ofOfficer';
import { replyTo } from './routes';
import type { Turn } from './turn';
import { alertWish } from './wishes/alertWish';
import { caseWish } from './wishes/caseWish';

/** Longer than any question: what comes is a pasted document. It is not kept either. */
const MOST_CHARACTERS = 10_000;

const understandOf = perRegister(understandWith);

/** A reply, its language, and what is to be kept of the text when it has been sent. */
export interface Reply {
  card: Card;
  language: Language;
  toKeep?: ToKeep;
}

/** The reply to something written in chat. A personal identity number is refused and not repeated. */
export const replyToText = async (text: string, turn: Turn, ports: Ports): Promise<Reply> => {
  const { today, language, offers } = turn;
  const cannot = { lang: language, today, offers, catalogue: ports.catalogue };
  if (hasPersonalNumber(text)) {
    const card = unsupportedCard({ ...cannot, reason: { kind: 'personalNumber' } });
    return { language, card, toKeep: { kind: 'personalNumber' } };
  }
  if (text.length > MOST_CHARACTERS) return { language, card: unsupportedCard(cannot) };
  const chosen = chosenLanguage(text);
  if (chosen !== undefined) {
    await ports.staff.setLanguage(turn.actor.id, chosen);
    return { language: chosen, card: noticeCard(chosen, texts[chosen].language.chosen) };
  }
  const wish = alertWish(text, today);
  if (wish !== undefined) {
    const card = await replyToAlertWish(wish, { ...turn, language: wish.language }, ports);
    return { language: wish.language, card };
  }
  const [understand, previous] = await Promise.all([understandOf(ports), previousQuestion(turn, ports)]);
  const understood = understand(text, today, previous);
  const spoken = understood.language ?? language;
  const { question, leftover, nearest, view, year, late, flagsOf, assumedPeriod = false } = understood;
  // Where no cases are shown, "Karims flaggor" is their number.
  if (flagsOf !== undefined && (offers.cases || question.kind === 'unsupported'))
    return { language: spoken, card: await replyToFlagsOf(flagsOf, { ...turn, language: spoken }, ports) };
  const named = question.kind === 'unsupported' ? caseWish(text) : undefined;
  const ofCase = named && (await replyToCaseWish(named, { ...turn, language: spoken }, ports));
  if (ofCase !== undefined) return { language: spoken, card: ofCase };
  const [card] = await Promise.all([
    replyTo(question, { ...turn, language: spoken }, ports, {
      leftover,
      assumedPeriod,
      checklists: { view, year, late },
      nearest: nearest === undefined ? [] : [nearest],
    }),
    rememberQuestion(question, turn, ports),
  ]);
  const { kind } = question;
  const isUnderstood = kind !== 'unsupported' && kind !== 'clarify';
  return { language: spoken, card, ...(isUnderstood ? {} : { toKeep: { kind, text, language: spoken } }) };
};
