import type { Ports } from '../bot/ports';
import type { Sources } from '../core/kpi/evaluate';

/** What figures of placements are computed from: the register in force. Undefined before the first import. */
export const registerSources = async ({ registers, catalogue }: Ports): Promise<Sources | undefined> => {
  const current = await registers.current();
  return current && { register: current.register, registerVersion: current.head.version, surveys: [], catalogue };
};
