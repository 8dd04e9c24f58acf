import type { Ports } from '../bot/ports';
import type { Instant } from '../core/calendar/clock';
import type { Sources } from '../core/kpi/evaluate';

interface RegisterSources extends Sources {
  importedAt: Instant;
}

/** What figures of placements are computed from: the register in force. Undefined before the first import. */
export const registerSources = async ({ registers, catalogue }: Ports): Promise<RegisterSources | undefined> => {
  const current = await registers.current();
  if (current === undefined) return undefined;
  const { register, head } = current;
  return { register, registerVersion: head.version, importedAt: head.importedAt, surveys: [], catalogue };
};
