import type { Host } from './host';
import { connectToTeams } from './teams';

/** A host that has not answered by then is not Teams. */
const teamsAnswersWithinMs = 5000;

/** Teams shows the page in a frame, or in a native view that gives it an interface of its own. */
export const looksLikeTeams = (window: Window): boolean => window.parent !== window || 'nativeInterface' in window;

const within = <T>(ms: number, promise: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
    promise.then(resolve, reject);
  });

/** Finds out where the page is open. The library of the other way is never run. */
export const connect = async (window: Window): Promise<Host> => {
  if (looksLikeTeams(window)) {
    try {
      const sdk = await import('./teamsSdk');
      return await within(teamsAnswersWithinMs, connectToTeams(window.document.documentElement, sdk));
    } catch {
      // Framed by something else: as in a browser.
    }
  }
  const { connectToBrowser, createSignIn, fetchConfig } = await import('./browser');
  return connectToBrowser(window, createSignIn(await fetchConfig(window), window));
};
