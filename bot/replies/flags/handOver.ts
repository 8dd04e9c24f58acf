import type { Card } from '../../../cards/element';
import { flagHandedOverCard, flagHandOverCard, TO } from '../../../cards/flagHandOver.card';
import type { FlagRef } from '../../../cards/verbs';
import type { Actor } from '../../../core/access/actor';
import { caseScope } from '../../../core/access/rules';
import type { Flag } from '../../../core/flags/flag';
import { officerInRegister, ownerOf } from '../../../core/flags/owner';
import { after, may } from '../../../core/flags/transitions';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { findLeft, keepIfTyped, type Left } from './drafts';
import { findFlag, type FlagNow, moveOf } from './find';
import { flagCard } from './show';

type Officer = Actor & { officer: string };

const isOfficer = (person: Actor): person is Officer => person.role === 'officer' && person.officer !== undefined;

/** Who of the unit can have a case. */
const officersOf = async (ports: Ports): Promise<Officer[]> => (await ports.staff.all()).filter(isOfficer);

/** Those of them who do not have this one. */
const takersOf = ({ flag, register }: FlagNow, officers: readonly Officer[]): Officer[] => {
  const owner = ownerOf(flag, register);
  return officers.filter(({ officer }) => officer !== owner);
};

/** Asks to whom a flag is handed over; what was typed in its form is kept, for whoever answers it. */
export const askHandOver = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findLeft(left, turn, ports);
  if (!found.ok) return found.card;
  const notices = await keepIfTyped(left, found.now, turn, ports);
  const { flag } = found.now;
  if (!may('handOver', flag.state, 'officer')) return flagCard(found.now, turn, ports, { notices });
  const officers = takersOf(found.now, await officersOf(ports));
  return flagHandOverCard({ flag, officers, notices, lang: turn.language });
};

/** The same person gave it to the same officer in the step before: the same click has come twice. */
const wasHandedTo = ({ history }: Flag, owner: string, to: Officer | undefined, { actor }: Turn): boolean => {
  const last = history.at(-1);
  return to?.officer === owner && last?.event === 'handOver' && last.by?.id === actor.id;
};

/**
 * Hands a flag over. Whoever had it does not see it any more, but is told whom it went to, also when the click comes
 * twice.
 */
export const handOverFlag = async (
  ref: FlagRef,
  inputs: Readonly<Record<string, string | undefined>>,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const { language: lang, actor, audience } = turn;
  const [before, current, officers] = await Promise.all([
    ports.flags.find(ref),
    ports.registers.current(),
    officersOf(ports),
  ]);
  const chosen = officers.find(({ id }) => id === inputs[TO]);
  const mayAsk = audience === 'personal' && caseScope(actor).kind !== 'none';
  if (
    mayAsk &&
    before !== undefined &&
    chosen !== undefined &&
    wasHandedTo(before, ownerOf(before, current?.register), chosen, turn)
  )
    return flagHandedOverCard({ flag: before, to: chosen.name, lang });
  const found = await findFlag(ref, turn, ports);
  if (!found.ok) return found.card;
  const { now } = found;
  if (!may('handOver', now.flag.state, 'officer')) return flagCard(now, turn, ports);
  const takers = takersOf(now, officers);
  const taker = takers.find(({ id }) => id === chosen?.id);
  if (taker === undefined) return flagHandOverCard({ flag: now.flag, officers: takers, faulty: true, lang });
  // Who has it by the register now: the daily run may not have seen that yet, and would take it back.
  const officer = officerInRegister(now.flag, now.register);
  const move = moveOf('handOver', turn, { officer, assignedTo: taker.officer });
  const ofWhom = (f: Flag): string => ownerOf(f, now.register);
  const result = await ports.flags.change(ref, (f) => (ofWhom(f) === ofWhom(now.flag) ? after(f, move) : undefined));
  if (result.kind === 'done') return flagHandedOverCard({ flag: result.flag, to: taker.name, lang });
  // Somebody was faster by a moment, or the same click came twice at once.
  return handOverFlag(ref, inputs, turn, ports);
};
