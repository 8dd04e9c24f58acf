import type { Ports } from '../bot/ports';
import { actionReminderCard, type DueAction } from '../cards/actionReminder.card';
import type { Card } from '../cards/element';
import { type DigestCase, flagDigestCard } from '../cards/flagDigest.card';
import { type UnitCase, unitDigestCard } from '../cards/unitDigest.card';
import { byReview, isSameReminder, stillHolds } from '../core/checklists/reminder';
import { itemOf } from '../core/checklists/template';
import type { ActionAlert, Alert, FlagAlert, Undelivered, UnitAlert } from '../core/alerts/alert';
import { stillTells, stillTellsUnit } from '../core/alerts/digest';
import type { Flag, FlagRef, OfficerNews } from '../core/flags/flag';
import { isTold } from '../core/alerts/newsOfUndelivered';
import { ownerOf } from '../core/flags/owner';
import type { FlagReview } from '../core/flags/reviewForm';
import { roundOf } from '../core/flags/rounds';
import type { Language } from '../core/language';
import { cardOfWarning, cardOfWeek } from './figureCards';
import { inParallel } from './inParallel';
import { lately } from './lately';
import { notArrived, type NotArrivedAlerts } from './notArrived';

/** The register in force a moment ago. Who opens a case is looked up anew. */
const registerIn = lately(1000, async (ports) => (await ports.registers.current())?.register);

const flagsIn = async (refs: readonly FlagRef[], ports: Ports): Promise<Flag[]> =>
  (await inParallel(refs, (ref) => ports.flags.find(ref))).filter((flag) => flag !== undefined);

/** What the unit head said last of a flag; the officer may have corrected the answers since, and has not said it. */
const decisionOn = async ({ placementId, months }: FlagRef, ports: Ports): Promise<FlagReview | undefined> => {
  const versions = (await ports.flagReviews.ofPlacement(placementId)).filter((review) => review.months === months);
  return roundOf(versions, versions.at(-1)?.version ?? 0)?.decided;
};

/** What of is told with the unit head's words: also of a correction, which may come before a decision has been read. */
const TELLS_DECISION: readonly OfficerNews[] = ['decided', 'sentBack', 'corrected'];

/** The cases that the digest still tells of, with what the unit head said of them. */
const casesIn = async (alert: FlagAlert, ports: Ports): Promise<DigestCase[]> => {
  const register = await registerIn(ports);
  const flags = (await flagsIn(alert.flags, ports)).filter((flag) => stillTells(alert, flag, register));
  return inParallel(flags, async (flag) => {
    if (flag.news === undefined || !TELLS_DECISION.includes(flag.news)) return { flag };
    const decision = await decisionOn(flag, ports);
    return { flag, ...(decision === undefined ? {} : { decision }) };
  });
};

/** The cases of the unit that the digest still tells of. */
const unitCasesIn = async (alert: UnitAlert, ports: Ports): Promise<UnitCase[]> => {
  const register = await registerIn(ports);
  const refs = alert.news.filter((n) => n.kind === 'flag');
  const flags = (await flagsIn(refs, ports)).filter((flag) => stillTellsUnit(alert, flag));
  return flags.map((flag) => ({ flag, owner: ownerOf(flag, register) }));
};

/**
 * What still does not reach those of whom the digests tell, with what was told of them before. What did not arrive this
 * morning is told another day: then there is more than was said.
 */
const notArrivedIn = async (alerts: readonly UnitAlert[], ports: Ports): Promise<NotArrivedAlerts[]> => {
  const news = alerts.flatMap((alert) => alert.news.flatMap((n) => (n.kind === 'undelivered' ? [n] : [])));
  if (news.length === 0) return [];
  const recipients = new Set(news.map(({ recipient }) => recipient));
  const isNews = ({ alert }: Undelivered): boolean =>
    news.some(({ recipient, alertId }) => recipient === alert.recipient && alertId === alert.id);
  const undelivered = await ports.alerts.undelivered();
  return notArrived(
    undelivered.filter((each) => recipients.has(each.alert.recipient) && (isTold(each) || isNews(each))),
    ports,
  );
};

/** The actions of the alerts that are still open, due that day, and the recipient's, each once; each with its item. */
const actionsIn = async (alerts: readonly ActionAlert[], recipient: string, ports: Ports): Promise<DueAction[]> => {
  const all = alerts.flatMap(({ actions }) => actions);
  const actions = all.filter((r, i) => all.findIndex((other) => isSameReminder(r, other)) === i);
  const due: DueAction[] = [];
  for (const [key, reminders] of byReview(actions)) {
    const review = await ports.reviews.find(key);
    const template = review && (await ports.templates.version(key.template, review.templateVersion));
    for (const reminder of reminders) {
      const action = review?.actions.get(reminder.actionId);
      if (!stillHolds(reminder, recipient, action)) continue;
      const item = template && itemOf(template, action.itemId);
      if (item === undefined) throw new Error(`The review's template ${key.template} has no ${action.itemId}`);
      due.push({ key, action, item });
    }
  }
  return due;
};

/** The alerts of one kind. */
const ofKind = <K extends Alert['kind']>(kind: K, alerts: readonly Alert[]): Extract<Alert, { kind: K }>[] =>
  alerts.filter((alert): alert is Extract<Alert, { kind: K }> => alert.kind === kind);

/**
 * What an alert shows now, and on the same card what others of its kind and recipient do, which waited; undefined when
 * nothing that they tell of holds any more.
 */
export const alertCard = async (
  alert: Alert,
  lang: Language,
  ports: Ports,
  others: readonly Alert[] = [],
): Promise<Card | undefined> => {
  const alerts = [alert, ...others];
  switch (alert.kind) {
    case 'flags': {
      const cases = (await inParallel(ofKind('flags', alerts), (each) => casesIn(each, ports))).flat();
      if (cases.length === 0) return undefined;
      return flagDigestCard({ cases, today: ports.clock.today(), catalogue: ports.catalogue, lang });
    }
    case 'unit': {
      const digests = ofKind('unit', alerts);
      const cases = (await inParallel(digests, (each) => unitCasesIn(each, ports))).flat();
      const missed = await notArrivedIn(digests, ports);
      if (cases.length + missed.length === 0) return undefined;
      const today = ports.clock.today();
      return unitDigestCard({ cases, notArrived: missed, today, catalogue: ports.catalogue, lang });
    }
    case 'actions': {
      const actions = await actionsIn(ofKind('actions', alerts), alert.recipient, ports);
      return actions.length === 0 ? undefined : actionReminderCard({ actions, today: ports.clock.today(), lang });
    }
    case 'warning':
      return cardOfWarning(alert, lang, ports);
    case 'weekly':
      return cardOfWeek(alert, lang, ports);
  }
};
