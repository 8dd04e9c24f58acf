import { createAsk } from './api';
import { connect } from './connect';
import { explain, showPage } from './page';
import { languageOf, texts } from './texts';

const start = async (main: HTMLElement): Promise<void> => {
  const host = await connect(window);
  host.appeared();
  const ask = createAsk((url, init) => window.fetch(url, init), host.token, host.language);
  const state = await showPage(main, { ask, language: host.language, signInAgain: host.signInAgain });
  if (state === 'signIn') host.failed('Nobody could be signed in');
  // An explanation to someone without a role is the page working as it should.
  else host.succeeded();
};

const main = document.getElementById('page');
if (main === null) throw new Error('index.html has no element named page');
start(main).catch((cause: unknown) => {
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  const { action, ...words } = texts[language].broken;
  const run = (): Promise<void> => Promise.resolve(window.location.reload());
  explain(main, { ...words, action: { label: action, run } });
  // For whoever helps: the reason is in the browser's log.
  reportError(cause);
});
