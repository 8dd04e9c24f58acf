import type { Language } from '../core/language';
import type { Ask } from './api';
import { button, element } from './dom';
import { figures } from './figures';
import { texts } from './texts';
import { createTile, type Outcome } from './tile';

export interface PageParts {
  ask: Ask;
  language: Language;
  signInAgain: () => Promise<void>;
}

/** How the whole page ended up: with its figures, or with an explanation instead of them. */
export type PageState = 'shown' | 'signIn' | 'refused';

interface Explanation {
  heading: string;
  text: string;
  /** What the server says about it, in its own words. */
  said?: string;
  action?: { label: string; run: () => Promise<void> };
}

/** Puts an explanation in the place of the page and takes the reader there. */
export const explain = (main: HTMLElement, { heading, text, said, action }: Explanation): void => {
  const title = element('h1', { tabindex: '-1' }, heading);
  const notice = element('div', { class: 'notice' }, title, element('p', {}, text));
  if (said) notice.append(element('p', { class: 'said' }, said));
  if (action !== undefined) notice.append(button(action.label, action.run));
  main.removeAttribute('aria-busy');
  main.replaceChildren(notice);
  title.focus();
};

/** Draws the page in `main` and fills it. The language of the document follows, for screen readers. */
export const showPage = async (main: HTMLElement, parts: PageParts): Promise<PageState> => {
  const { ask, language, signInAgain } = parts;
  const words = texts[language];
  document.documentElement.lang = language;
  document.title = words.title;

  let state: PageState = 'shown';
  const tell = (outcome: Outcome): void => {
    if (state !== 'shown') return;
    if (outcome.kind === 'refused') {
      state = 'refused';
      explain(main, { ...words.refused, said: outcome.message });
    } else if (outcome.kind === 'signIn') {
      state = 'signIn';
      const run = async (): Promise<void> => {
        // Whoever closes the sign-in window comes back here, to the same explanation.
        await signInAgain().catch(() => undefined);
        await showPage(main, parts);
      };
      explain(main, {
        heading: words.signIn.heading,
        text: words.signIn.text,
        action: { label: words.signIn.action, run },
      });
    }
  };

  const status = element('p', { class: 'visually-hidden', role: 'status' }, words.loading);
  const tiles = figures.map((figure) => createTile(figure, ask, language, tell));
  main.removeAttribute('aria-busy');
  main.replaceChildren(
    element('header', {}, element('h1', {}, words.title), element('p', { class: 'so-far' }, words.soFar)),
    status,
    element('div', { class: 'tiles' }, ...tiles.map((tile) => tile.element)),
    element('p', { class: 'source' }, words.source),
  );
  const outcomes = await Promise.all(
    tiles.map(async (tile) => {
      const outcome = await tile.load();
      tell(outcome);
      return outcome;
    }),
  );
  if (outcomes.every((outcome) => outcome.kind === 'shown')) status.textContent = words.allLoaded;
  return state;
};
