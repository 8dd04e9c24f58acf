import type { Card } from '../../../cards/element';
import { flagSnoozeCard, flagSnoozedCard, UNTIL } from '../../../cards/flagSnooze.card';
import type { FlagRef } from '../../../cards/verbs';
import type { Flag } from '../../../core/flags/flag';
import { readSnooze } from '../../../core/flags/snooze';
import { after, may } from '../../../core/flags/transitions';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { findLeft, keepIfTyped, type Left } from './drafts';
import { findFlag, moveOf } from './find';
import { flagCard } from './show';

/** Asks until when a flag is put off; what was typed in its form is kept. */
export const askSnooze = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findLeft(left, turn, ports);
  if (!found.ok) return found.card;
  const { today, language: lang } = turn;
  const notices = await keepIfTyped(left, found.now, turn, ports);
  const { flag } = found.now;
  if (!may('snooze', flag.state, 'officer')) return flagCard(found.now, turn, ports, { notices });
  return flagSnoozeCard({ flag, today, notices, lang });
};

/** Puts a flag off, or until another day; the same click again is answered the same. */
export const snoozeFlag = async (
  ref: FlagRef,
  inputs: Readonly<Record<string, string | undefined>>,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const found = await findFlag(ref, turn, ports);
  if (!found.ok) return found.card;
  const { now } = found;
  const { today, language: lang } = turn;
  const typed = inputs[UNTIL];
  const read = readSnooze(now.flag.months, typed, today);
  if (!read.ok)
    return may('snooze', now.flag.state, 'officer')
      ? flagSnoozeCard({ flag: now.flag, today, typed, fault: read.kind, lang })
      : flagCard(now, turn, ports);
  const { until } = read;
  const move = moveOf('snooze', turn, { snoozedUntil: until });
  const rests = (f: Flag): boolean => f.state === 'snoozed' && f.snoozedUntil === until;
  const { flag = now.flag } = await ports.flags.change(ref, (f) => (rests(f) ? undefined : after(f, move)));
  return rests(flag) ? flagSnoozedCard({ flag, until, lang }) : flagCard({ ...now, flag }, turn, ports);
};
