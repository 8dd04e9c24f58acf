import type { Card } from '../../../cards/element';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import type { FlagRef } from '../../../cards/verbs';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import type { Flag } from '../../../core/flags/flag';
import { ownerOf } from '../../../core/flags/owner';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

export type Found = { ok: true; flag: Flag } | { ok: false; card: Card };

/**
 * The flag, if it is there and the asker may see it here; else a notice that says why not. One of another officer is not
 * there: which customers have a flag is nobody else's business.
 */
export const findFlag = async (ref: FlagRef, turn: Turn, ports: Ports): Promise<Found> => {
  const t = texts[turn.language].refusal;
  const refused = (sentence: string): Found => ({ ok: false, card: noticeCard(turn.language, sentence) });
  if (turn.audience === 'shared') return refused(t.onlyPersonal);
  if (caseScope(turn.actor).kind === 'none') return refused(t.noCases);
  const flag = await ports.flags.find(ref);
  const seen =
    flag !== undefined && maySeeCaseOf(turn.actor, ownerOf(flag, (await ports.registers.current())?.register));
  return seen ? { ok: true, flag } : refused(t.noFlag);
};
