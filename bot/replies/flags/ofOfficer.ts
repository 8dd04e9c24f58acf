import type { Card } from '../../../cards/element';
import { whoseFlagsCard } from '../../../cards/whoseFlags.card';
import { caseScope } from '../../../core/access/rules';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { listFlags } from './list';

/** "Karims flaggor": the list of an officer, and of a name that fits several the question whose. */
export const replyToFlagsOf = (officers: readonly string[], turn: Turn, ports: Ports): Promise<Card> => {
  const scope = caseScope(turn.actor);
  const [first, another] = officers;
  if (turn.audience === 'personal' && scope.kind === 'all' && another !== undefined)
    return Promise.resolve(whoseFlagsCard(officers, turn.language));
  const isOwn = scope.kind === 'officer' && officers.includes(scope.officer);
  return listFlags({ officer: isOwn ? scope.officer : first }, turn, ports);
};
