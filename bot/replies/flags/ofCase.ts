import { caseFlagsCard, caseRestsCard, type RestingPlacement } from '../../../cards/ofCase.card';
import type { Card } from '../../../cards/element';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import { type Flag, UNFINISHED } from '../../../core/flags/flag';
import { ownerOf } from '../../../core/flags/owner';
import { lastFollowUp } from '../../../core/flags/rounds';
import { byUrgency, type OwnedFlag } from '../../../core/flags/urgency';
import { nearestTo, placementsOfCase } from '../../../core/register/caseNumber';
import type { Placement } from '../../../core/register/placement';
import type { Register } from '../../../core/register/register';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import type { CaseWish } from '../../wishes/caseWish';
import { showFlag } from './show';

/** A placement that the asker may see: by the register, or by a flag that was handed over. */
interface SeenPlacement {
  placement: Placement;
  /** Its flags that are the asker's to see, the highest threshold first. */
  own: OwnedFlag[];
  /** Who follows it up instead. */
  elsewhere: string | undefined;
}

const isUnfinished = ({ state }: Flag): boolean => UNFINISHED.includes(state);

/** The placement with the flags of it, unless it is none of the asker's business. A request for each placement of a case. */
const seenOf = async (
  placement: Placement,
  register: Register,
  { actor }: Turn,
  { flags }: Ports,
): Promise<SeenPlacement | undefined> => {
  const owned = (await flags.ofPlacement(placement.placementId))
    .map((flag): OwnedFlag => ({ flag, owner: ownerOf(flag, register) }))
    .sort((a, b) => b.flag.months - a.flag.months);
  const own = owned.filter(({ owner }) => maySeeCaseOf(actor, owner));
  if (own.length === 0 && !maySeeCaseOf(actor, placement.officer)) return undefined;
  const elsewhere = owned.find(({ flag, owner }) => isUnfinished(flag) && !maySeeCaseOf(actor, owner))?.owner;
  return { placement, own, elsewhere };
};

/** What the asker may see of the cases that may be meant, those alone that come nearest to what was written. */
const seenCases = async (number: string, turn: Turn, ports: Ports): Promise<SeenPlacement[]> => {
  const register = (await ports.registers.current())?.register;
  if (register === undefined) return [];
  const meant = placementsOfCase(number, register);
  const seen = (await Promise.all(meant.map((placement) => seenOf(placement, register, turn, ports)))).filter(
    (each) => each !== undefined,
  );
  const customers = nearestTo(
    number,
    seen.map(({ placement }) => placement.customerId),
  );
  return seen.filter(({ placement }) => customers.includes(placement.customerId));
};

/** What is known of a placement without a flag for the asker: when it was followed up last, and when it will be. */
const restingOf = async (seen: SeenPlacement, { flagReviews }: Ports): Promise<RestingPlacement> => {
  const { placement, own, elsewhere } = seen;
  const reviews = await flagReviews.ofPlacement(placement.placementId);
  const latest = lastFollowUp(reviews.filter(({ months }) => own.some(({ flag }) => flag.months === months)));
  const flag = own.find((each) => each.flag.months === latest?.months)?.flag;
  return { placement, elsewhere, latest, flag };
};

/**
 * A case by its number: the form of its flag, of several placements with flags which of them, and without any what is
 * known. Whoever may not see it is answered as if there were none. Undefined when the text asks for something else.
 */
export const replyToCaseWish = async (
  { number, isNumber }: CaseWish,
  turn: Turn,
  ports: Ports,
): Promise<Card | undefined> => {
  const { language: lang, today, actor } = turn;
  const { catalogue } = ports;
  const t = texts[lang];
  const scope = caseScope(actor);
  const refused = (sentence: string): Card | undefined => (isNumber ? noticeCard(lang, sentence) : undefined);
  if (turn.audience === 'shared') return refused(t.refusal.onlyPersonal);
  if (scope.kind === 'none') return refused(t.refusal.noCases);
  const seen = await seenCases(number, turn, ports);
  if (seen.length === 0) return refused(t.flagList.ofCase.unknown(number));
  const toDo = seen.flatMap(({ own }) => own.find(({ flag }) => isUnfinished(flag)) ?? []);
  const [first, another] = toDo;
  if (first !== undefined && another === undefined) return showFlag(first.flag, turn, ports);
  const common = { own: scope.kind === 'officer', today, catalogue, lang };
  if (first !== undefined) return caseFlagsCard({ ...common, flags: byUrgency(toDo, today, ports.flagPatience) });
  const placements = await Promise.all(seen.map((each) => restingOf(each, ports)));
  return caseRestsCard({ ...common, placements });
};
