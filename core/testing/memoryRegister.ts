import { buildRegister } from '../register/register';
import type { RegisterInForce, RegisterStore } from '../register/registerStore';

const copy = (kept: RegisterInForce | undefined): RegisterInForce | undefined =>
  kept && { ...kept, head: { ...kept.head } };

/** The register in memory, with its earlier versions. */
export const memoryRegisterStore = (): RegisterStore => {
  const versions: RegisterInForce[] = [];
  return {
    head: async () => Promise.resolve(copy(versions.at(-1))?.head),
    current: async () => Promise.resolve(copy(versions.at(-1))),
    version: async (version) => Promise.resolve(copy(versions.find(({ head }) => head.version === version))),
    replace: async (placements, _by, at, after = versions.length) => {
      const register = buildRegister(placements);
      // Another import may come in between, as it may in a storage.
      await Promise.resolve();
      if (versions.length !== after) return { ok: false, kind: 'conflict' };
      const head = { version: after + 1, placements: register.size, importedAt: at };
      versions.push({ head, register });
      return { ok: true, head: { ...head } };
    },
  };
};
