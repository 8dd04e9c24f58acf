import type { Language } from '../core/language';

/** Where the page is open: in Teams, or in an ordinary browser. */
export interface Host {
  language: Language;
  /** An access token for our own server. May take the browser away to sign in; rejects when nobody could be signed in. */
  token: () => Promise<string>;
  /** Asks the person to sign in; in a browser the page is left and opened anew. */
  signInAgain: () => Promise<void>;
  /** Tells the host that the page can be seen, that it works, and that it does not. */
  appeared: () => void;
  succeeded: () => void;
  failed: (why: string) => void;
}
