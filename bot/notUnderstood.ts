import type { Language } from '../core/language';
import { maskWith } from '../core/questions/mask';
import type { NotUnderstood } from '../core/questions/notUnderstood';
import { perRegister } from './perRegister';
import type { Ports } from './ports';
import type { Turn } from './turn';

/** What is kept of a text after its answer: a text that was not understood, or that a personal number was in it. */
export type ToKeep = { kind: NotUnderstood['kind']; text: string; language: Language } | { kind: 'personalNumber' };

const maskOf = perRegister(maskWith);

const keep = async (what: ToKeep, { actor, now }: Turn, ports: Ports): Promise<void> => {
  if (what.kind === 'personalNumber') {
    await ports.notUnderstood.addPersonalNumber(ports.newId(), now);
    return;
  }
  const { kind, language } = what;
  const [mask, staff] = await Promise.all([maskOf(ports), ports.staff.names()]);
  const text = mask(what.text, staff);
  await ports.notUnderstood.add(ports.newId(), { when: now, language, role: actor.role, kind, text });
};

/** Keeps what was not understood, for the administrator. Called after the answer: it neither waits for this nor fails by it. */
export const keepNotUnderstood = async (what: ToKeep, turn: Turn, ports: Ports): Promise<void> => {
  try {
    await keep(what, turn, ports);
  } catch (error) {
    ports.logFailure(ports.newId(), error);
  }
};
