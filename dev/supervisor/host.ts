import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { issuerSettings } from '../issuer/identity';
import { inProject } from '../paths';
import { demoUnit } from '../people';
import { type Child, startChild } from './child';
import type { Options } from './options';

export const HOST = 'the functions host';

/** What the host says to the supervisor when it has its data and answers. */
export interface HostReady {
  kind: 'ready';
  today: string;
  /** What it did on its way, for the user. */
  notes: string[];
}

const isReady = (message: unknown): message is HostReady =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';

interface Start {
  options: Options;
  connectionString: string;
  onReady: (ready: HostReady) => void;
}

/** The app settings, as Azure would hold them, and what only the development host wants to know. */
const environment = ({ port, data, today, register, survey }: Options, connectionString: string) => ({
  STORAGE_CONNECTION: connectionString,
  TENANT_ID: demoUnit.tenantId,
  MUNICIPALITY: '0182',
  BOT_ID: '',
  ...issuerSettings(port),
  DEV_PORT: String(port),
  DEV_DATA: data,
  ...(today === undefined ? {} : { DEV_TODAY: today }),
  ...(register === undefined ? {} : { DEV_REGISTER: register }),
  ...(survey === undefined ? {} : { DEV_SURVEY: survey }),
});

/** Starts the functions host (dev/host/main.ts). */
export const startHost = ({ options, connectionString, onReady }: Start): Child => {
  const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
  const child = startChild({
    name: HOST,
    args: ['--enable-source-maps', '--import', tsx, inProject('dev/host/main.ts')],
    env: environment(options, connectionString),
    onLine: (line) => process.stdout.write(`${line}\n`),
    onErrorLine: (line) => process.stderr.write(`${line}\n`),
  });
  child.process.on('message', (message) => {
    if (isReady(message)) onReady(message);
  });
  return child;
};
