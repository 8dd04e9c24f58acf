import type { Card, Element } from '../../../cards/element';
import { noticeLines } from '../../../cards/flagNotice';
import { caseScope } from '../../../core/access/rules';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { keepIfTyped, type Left, lostNotices } from './drafts';
import { findFlag, type FoundFlag } from './find';
import { replyWithFlags } from './list';
import { flagCard } from './show';

/** Why nothing can become of what was typed, where the flag is over or not the asker's any more. */
const whyGone = async (found: FoundFlag, turn: Turn, ports: Ports): Promise<readonly Element[]> => {
  if (!found.ok) return found.card.body;
  return found.now.flag.state === 'obsolete' ? (await flagCard(found.now, turn, ports)).body : [];
};

/**
 * Away from a flag to the list; what was typed is kept, or said back where it cannot be. A flag that is no longer the
 * asker's leads there as well.
 */
export const leaveToList = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findFlag(left, turn, ports);
  const notices = found.ok ? await keepIfTyped(left, found.now, turn, ports) : lostNotices(left, turn);
  // Whose role sees no case is told so by the list.
  const isLost = notices.some(({ kind }) => kind === 'unsaved') && caseScope(turn.actor).kind !== 'none';
  const [list, why] = await Promise.all([replyWithFlags(turn, ports), isLost ? whyGone(found, turn, ports) : []]);
  return { ...list, body: [...why, ...noticeLines(notices, turn.language), ...list.body] };
};
