import type { Ports } from '../bot/ports';
import { answersForFigures } from '../core/access/rules';
import { firstWorkingDayOfMonth } from '../core/calendar/workingDay';
import { earlyWarning } from '../core/kpi/earlyWarning';
import { registerSources } from './registerSources';
import { startAlert } from './startAlert';

/**
 * Tells the unit heads once a month which figures had risen on its first working day. The ledger says who has been told:
 * after a failure any later run of the month makes up for it, and when nothing has risen there is nothing in it.
 */
export const warnEarly = async (ports: Ports): Promise<{ alerts: number }> => {
  const today = ports.clock.today();
  const asOf = firstWorkingDayOfMonth(today);
  const heads = (await ports.staff.all()).filter(answersForFigures);
  const sources = await registerSources(ports);
  const isDue = today >= asOf && sources !== undefined && earlyWarning(asOf, sources) !== undefined;
  let alerts = 0;
  for (const { id: recipient } of isDue ? heads : []) {
    const message = { id: `warning!${asOf.slice(0, 7)}`, recipient, state: 'queued', tries: 0 } as const;
    if (await startAlert({ ...message, kind: 'warning', asOf, changedAt: ports.clock.now() }, ports)) alerts += 1;
  }
  return { alerts };
};
