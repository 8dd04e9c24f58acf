import { alertSettingsCard, type UnmetWish } from '../../cards/alertSettings.card';
import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { type Calm, pauseFault, type QuietHours } from '../../core/alerts/calm';
import type { Day } from '../../core/calendar/day';
import type { Ports } from '../ports';
import { sendKeptBack } from '../sendWaiting';
import type { Turn } from '../turn';
import type { AlertWish } from '../wishes/alertWish';

/** What holds for the person who asks. When and by what somebody wants to be reached is nobody else's business. */
const settingsCard = (turn: Turn, calm: Calm, more: { assumed?: boolean; unmet?: UnmetWish } = {}): Card =>
  turn.audience === 'shared'
    ? noticeCard(turn.language, texts[turn.language].alerts.onlyPersonal)
    : alertSettingsCard({ calm, now: turn.now, lang: turn.language, ...more });

/** Stores what was chosen; what was kept back by what held before looks again when it may go out. */
const change = async (turn: Turn, ports: Ports, store: () => Promise<void>): Promise<void> => {
  if (turn.audience === 'shared') return;
  await store();
  await sendKeptBack(turn.actor, ports);
};

/** Sends the person nothing unasked until a day. */
export const pauseAlerts = async (until: Day, turn: Turn, ports: Ports, assumed = false): Promise<Card> => {
  const { actor, now } = turn;
  const fault = pauseFault(until, now);
  if (fault !== undefined)
    return settingsCard(turn, actor, { unmet: fault === 'past' ? { kind: fault, until } : { kind: fault } });
  await change(turn, ports, () => ports.staff.setPause(actor.id, until));
  return settingsCard(turn, { ...actor, pausedUntil: until }, { assumed });
};

/** Ends the pause: what waited for that goes out now. */
export const resumeAlerts = async (turn: Turn, ports: Ports): Promise<Card> => {
  await change(turn, ports, () => ports.staff.setPause(turn.actor.id, undefined));
  return settingsCard(turn, { ...turn.actor, pausedUntil: undefined });
};

/** Sends the person nothing unasked in some hours of each day, or in none. */
export const setQuietHours = async (hours: QuietHours | undefined, turn: Turn, ports: Ports): Promise<Card> => {
  await change(turn, ports, () => ports.staff.setQuietHours(turn.actor.id, hours));
  return settingsCard(turn, { ...turn.actor, quietHours: hours });
};

/** From a wish to its reply. */
export const replyToAlertWish = async (wish: AlertWish, turn: Turn, ports: Ports): Promise<Card> => {
  switch (wish.kind) {
    case 'pause':
      return pauseAlerts(wish.until, turn, ports, wish.assumed);
    case 'resume':
      return resumeAlerts(turn, ports);
    case 'quiet':
      return setQuietHours(wish.hours, turn, ports);
    case 'noQuiet':
      return setQuietHours(undefined, turn, ports);
    case 'show':
      return settingsCard(turn, turn.actor);
    case 'unclear':
      return settingsCard(turn, turn.actor, { unmet: wish });
  }
};
