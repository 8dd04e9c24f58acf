import type { Card } from '../../../cards/element';
import { flagListCard } from '../../../cards/flagList.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import { WAITS_FOR_OFFICER } from '../../../core/flags/flag';
import { ownerOf } from '../../../core/flags/owner';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

/** The asker's open flags: an officer's own, the unit head's all. A case that has moved is the new officer's. */
export const replyWithFlags = async (turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang, actor } = turn;
  const t = texts[lang].refusal;
  const scope = caseScope(actor);
  if (turn.audience === 'shared') return noticeCard(lang, t.onlyPersonal);
  if (scope.kind === 'none') return noticeCard(lang, t.noCases);
  const register = (await ports.registers.current())?.register;
  const open = await ports.flags.inStates(WAITS_FOR_OFFICER, scope.kind === 'officer' ? scope.officer : undefined);
  const flags = open
    .map((flag) => ({ ...flag, officer: ownerOf(flag, register) }))
    .filter((flag) => maySeeCaseOf(actor, flag.officer));
  return flagListCard({ flags, as: 'list', withOfficer: scope.kind === 'all', catalogue: ports.catalogue, lang });
};
