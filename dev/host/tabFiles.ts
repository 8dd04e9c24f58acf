import type { TabFiles } from '../../functions/host';

type Bundle = Map<string, { bytes: Uint8Array; contentType: string }>;

const build = async (): Promise<Bundle> => {
  const { bundleTab } = await import('../tabBundle');
  return bundleTab();
};

/** The files of the tab, bundled at the first request for one of them and then kept; a failure is tried again. */
export const lazyTabFiles = (bundle: () => Promise<Bundle> = build): TabFiles => {
  let built: Promise<Bundle> | undefined;
  return async (path) => {
    built ??= bundle().catch((error: unknown) => {
      built = undefined;
      throw error;
    });
    return (await built).get(path);
  };
};
