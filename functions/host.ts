import type { SendPatience } from '../core/alerts/alert';
import type { Clock } from '../core/calendar/clock';

/** Serves the built files of the tab: a path such as `index.html` to its bytes, or undefined. */
export type TabFiles = (path: string) => Promise<{ bytes: Uint8Array; contentType: string } | undefined>;

/** What differs between Azure and the development host; everything else is wired here. */
export interface Host {
  clock: Clock;
  tabFiles: TabFiles;
  /** Only the development host may run a bot without an app id. */
  allowAnonymousBot: boolean;
  /** Less than the usual, where processes are killed to see what becomes of what they were sending. */
  sendPatience?: SendPatience;
}
