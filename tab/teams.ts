import type * as microsoftTeams from '@microsoft/teams-js';
import type { Host } from './host';
import { languageOf } from './texts';
import { applyTheme } from './theme';

type App = typeof microsoftTeams.app;
type Notifications = Pick<App, 'FailedReason' | 'notifyAppLoaded' | 'notifySuccess' | 'notifyFailure'>;

/** The part of teams-js that is used here. */
export interface TeamsSdk {
  app: Pick<App, 'initialize' | 'getContext' | 'registerOnThemeChangeHandler'> & Notifications;
  authentication: Pick<typeof microsoftTeams.authentication, 'getAuthToken'>;
}

/** Connects the page to Teams: its language, its theme now and later, and its single sign-on. Rejects outside Teams. */
export const connectToTeams = async (root: HTMLElement, { app, authentication }: TeamsSdk): Promise<Host> => {
  await app.initialize();
  const context = await app.getContext();
  applyTheme(root, context.app.theme);
  app.registerOnThemeChangeHandler((theme) => applyTheme(root, theme));

  // All tiles ask at once; one question to Teams, and so at most one question to the person, is enough.
  let asking: Promise<string> | undefined;
  const token = (): Promise<string> => {
    asking ??= authentication.getAuthToken().finally(() => (asking = undefined));
    return asking;
  };
  return {
    language: languageOf(context.app.locale),
    token,
    signInAgain: async () => {
      await token();
    },
    appeared: () => app.notifyAppLoaded(),
    succeeded: () => void app.notifySuccess(),
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.AuthFailed, message }),
  };
};
