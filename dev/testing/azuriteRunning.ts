import type { Azurite } from '../supervisor/azurite';

const KEY = Symbol.for('arbetsmarknad.azurite');
const shared = globalThis as unknown as Record<symbol, { azurite?: Azurite } | undefined>;

/** Jest loads the setup and the teardown each with its own modules; only what is global is the same for both. */
export const running: { azurite?: Azurite } = (shared[KEY] ??= {});
