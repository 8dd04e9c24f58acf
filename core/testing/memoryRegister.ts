import { buildRegister } from '../register/register';
import type { RegisterInForce, RegisterStore } from '../register/registerStore';

/** The register in memory. */
export const memoryRegisterStore = (): RegisterStore => {
  let inForce: RegisterInForce | undefined;
  return {
    head: async () => Promise.resolve(inForce && { ...inForce.head }),
    current: async () => Promise.resolve(inForce && { ...inForce, head: { ...inForce.head } }),
    replace: async (placements, _by, at) => {
      const before = inForce;
      const register = buildRegister(placements);
      // Another import may come in between, as it may in a storage.
      await Promise.resolve();
      if (inForce !== before) return { ok: false, kind: 'conflict' };
      const head = { version: (before?.head.version ?? 0) + 1, placements: register.size, importedAt: at };
      inForce = { head, register };
      return { ok: true, head: { ...head } };
    },
  };
};
