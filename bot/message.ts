import type { Card } from '../cards/element';
import { unsupportedCard } from '../cards/unsupported.card';
import type { Language } from '../core/language';
import { hasPersonalNumber } from '../core/personalNumber';
import { type Understand, understandWith } from '../core/questions/understand';
import { buildRegister, type Register } from '../core/register/register';
import type { Ports } from './ports';
import { replyTo } from './routes';
import type { Turn } from './turn';

/** Longer than any question: what comes is a pasted document. */
const MOST_CHARACTERS = 10_000;

/** The names of a register are indexed once, and again when another register is in force. */
const understandings = new WeakMap<Register, Understand>();
const noRegister = buildRegister([]);

const understandOf = async (ports: Ports): Promise<Understand> => {
  const register = (await ports.registers.current())?.register ?? noRegister;
  const known = understandings.get(register);
  if (known !== undefined) return known;
  const made = understandWith(ports.catalogue, register);
  understandings.set(register, made);
  return made;
};

/** The reply to something written in chat, and its language. A personal identity number is refused and not repeated. */
export const replyToText = async (
  text: string,
  turn: Turn,
  ports: Ports,
): Promise<{ card: Card; language: Language }> => {
  const { today, language, offers } = turn;
  const cannot = { lang: language, today, offers, catalogue: ports.catalogue };
  if (hasPersonalNumber(text))
    return { language, card: unsupportedCard({ ...cannot, reason: { kind: 'personalNumber' } }) };
  if (text.length > MOST_CHARACTERS) return { language, card: unsupportedCard(cannot) };
  const understood = (await understandOf(ports))(text, today);
  const spoken = understood.language ?? language;
  const { question, leftover } = understood;
  return { language: spoken, card: await replyTo(question, { ...turn, language: spoken }, ports, { leftover }) };
};
