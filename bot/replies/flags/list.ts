import type { Card } from '../../../cards/element';
import { flagListCard } from '../../../cards/flagList.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { unitFlagsCard } from '../../../cards/unitFlags.card';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import { UNFINISHED } from '../../../core/flags/flag';
import { ownerOf } from '../../../core/flags/owner';
import { byUrgency, type RankedFlag } from '../../../core/flags/urgency';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

/**
 * The flags that are not over, by urgency: those of an officer by the register in force, or all. One request. A case that
 * the register gave an officer after the last daily run is found among all, and by the officer after the next run.
 */
const unfinished = async (officer: string | undefined, turn: Turn, ports: Ports): Promise<RankedFlag[]> => {
  const [current, flags] = await Promise.all([ports.registers.current(), ports.flags.inStates(UNFINISHED, officer)]);
  const owned = flags.map((flag) => ({ flag, owner: ownerOf(flag, current?.register) }));
  const own = officer === undefined ? owned : owned.filter(({ owner }) => owner === officer);
  return byUrgency(own, turn.today, ports.flagPatience);
};

const staffIn = async (ports: Ports): Promise<ReadonlySet<string>> =>
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
  if (scope.kind === 'officer') return flagListCard({ ...common, flags: await unfinished(scope.officer, turn, ports) });
  if (officer === undefined) {
    const [flags, staff] = await Promise.all([unfinished(undefined, turn, ports), staffIn(ports)]);
    return unitFlagsCard({ ...common, flags, staff });
  }
  // Read among all: the register may have given the officer one since the last daily run.
  const flags = (await unfinished(undefined, turn, ports)).filter(({ owner }) => owner === officer);
  return flagListCard({ ...common, flags, officer });
};

/** The asker's flags. */
export const replyWithFlags = (turn: Turn, ports: Ports): Promise<Card> => listFlags({}, turn, ports);
