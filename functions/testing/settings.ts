import { TENANT } from '../../bot/testing/people';
import { readSettings, type Settings } from '../settings';

const complete = {
  STORAGE_CONNECTION: 'UseDevelopmentStorage=true',
  TENANT_ID: TENANT,
  MUNICIPALITY: '0182',
  TOKEN_ISSUER: 'https://issuer.example/v2.0',
  TOKEN_AUDIENCE: 'api://unit',
  TOKEN_KEYS: 'https://issuer.example/keys',
  TOKEN_AUTHORITY: 'https://login.example/tenant',
  TAB_CLIENT_ID: 'tab',
  TAB_SCOPE: 'api://unit/access_as_user',
};

/** Settings that are complete, with some changed. */
export const testSettings = (change: Record<string, string | undefined> = {}): Settings =>
  readSettings({ ...complete, ...change });
