import { type Flag, flagKey, WAITS_FOR_OFFICER } from '../flags/flag';
import { ownerOf } from '../flags/owner';
import type { Register } from '../register/register';
import type { FlagAlert, UnitAlert, UnitNews } from './alert';

/** Was it written to tell of the flag, and of what is news of it now? What has happened since is told in a later one. */
export const wasToTell = ({ flags }: Pick<FlagAlert, 'flags'>, flag: Flag): boolean =>
  flags.some((f) => flagKey(f) === flagKey(flag) && f.why === flag.news);

/** Waits it for its officer? Of what the unit head decided or corrected, the officer is told when nothing is left to do. */
const concernsOfficer = ({ state, news }: Flag): boolean =>
  WAITS_FOR_OFFICER.includes(state) || news === 'corrected' || (state === 'reviewed' && news === 'decided');

/** Does an officer's digest still tell of the flag: it is the officer's, as it was, and told of in no later digest? */
export const stillTells = (alert: FlagAlert, flag: Flag, register: Register | undefined): boolean =>
  flag.alertId === alert.id &&
  wasToTell(alert, flag) &&
  concernsOfficer(flag) &&
  ownerOf(flag, register) === alert.recipient;

/** The same news? */
export const isSameNews = (a: UnitNews, b: UnitNews): boolean =>
  a.kind === 'flag'
    ? b.kind === 'flag' && flagKey(a) === flagKey(b) && a.why === b.why
    : b.kind === 'undelivered' && a.recipient === b.recipient && a.alertId === b.alertId;

/** Does a unit head's digest still tell of the flag? */
export const stillTellsUnit = ({ id, news }: UnitAlert, flag: Flag): boolean => {
  const { placementId, months, unitNews: why, unitAlertId } = flag;
  return (
    why !== undefined &&
    unitAlertId === id &&
    news.some((n) => isSameNews(n, { kind: 'flag', placementId, months, why }))
  );
};
