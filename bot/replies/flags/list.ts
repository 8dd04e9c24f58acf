import type { Card } from '../../../cards/element';
import { flagListCard } from '../../../cards/flagList.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { unitFlagsCard } from '../../../cards/unitFlags.card';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import { UNFINISHED } from '../../../core/flags/flag';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { rankedFlags } from './ranked';

const officersAmongStaff = async (ports: Ports): Promise<ReadonlySet<string>> =>
  new Set((await ports.staff.all()).flatMap(({ officer }) => officer ?? []));

/** An officer's own flags by urgency; the unit head's overview, or from it those of one officer. */
export const listFlags = async (
  { officer, page = 1 }: { officer?: string | undefined; page?: number | undefined },
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const { language: lang, actor, today } = turn;
  const { catalogue } = ports;
  const t = texts[lang];
  const scope = caseScope(actor);
  if (turn.audience === 'shared') return noticeCard(lang, t.refusal.onlyPersonal);
  if (scope.kind === 'none') return noticeCard(lang, t.refusal.noCases);
  if (officer !== undefined && !maySeeCaseOf(actor, officer)) return noticeCard(lang, t.flagList.onlyOwn);
  const common = { page, today, catalogue, lang };
  const read = () => rankedFlags(scope, { states: UNFINISHED, officer }, today, ports);
  if (scope.kind === 'officer') return flagListCard({ ...common, flags: await read() });
  if (officer !== undefined) return flagListCard({ ...common, flags: await read(), officer });
  const [flags, staff] = await Promise.all([read(), officersAmongStaff(ports)]);
  return unitFlagsCard({ ...common, flags, staff });
};

/** The asker's flags. */
export const replyWithFlags = (turn: Turn, ports: Ports): Promise<Card> => listFlags({}, turn, ports);
