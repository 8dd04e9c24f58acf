import type { Language } from '../core/language';
import { type Mask, maskWith } from '../core/questions/mask';
import type { NotUnderstood } from '../core/questions/notUnderstood';
import { buildRegister, type Register } from '../core/register/register';
import type { Ports } from './ports';
import type { Turn } from './turn';

/** What is kept of a text after its answer: a text that was not understood, or that a personal number was in it. */
export type ToKeep = { kind: NotUnderstood['kind']; text: string; language: Language } | { kind: 'personalNumber' };

/** The names of a register are indexed once, and again when another register is in force. */
const masks = new WeakMap<Register, Mask>();
const noRegister = buildRegister([]);

const maskOf = async (ports: Ports): Promise<Mask> => {
  const register = (await ports.registers.current())?.register ?? noRegister;
  const known = masks.get(register);
  if (known !== undefined) return known;
  const made = maskWith(ports.catalogue, register);
  masks.set(register, made);
  return made;
};

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
