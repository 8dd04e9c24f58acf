import type { Card } from '../../../cards/element';
import { noticeLines } from '../../../cards/flagNotice';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { keepIfTyped, type Left } from './drafts';
import { findFlag } from './find';
import { replyWithFlags } from './list';

/** Away from a flag to the list; what was typed is kept. A flag that is no longer the asker's leads there as well. */
export const leaveToList = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findFlag(left, turn, ports);
  const notices = found.ok ? await keepIfTyped(left, found.now, turn, ports) : [];
  const list = await replyWithFlags(turn, ports);
  return { ...list, body: [...noticeLines(notices, turn.language), ...list.body] };
};
