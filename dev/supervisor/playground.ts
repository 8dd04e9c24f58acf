import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { demoUnit, type Person } from '../people';
import { type Child, startChild } from './child';

const BOT = { id: '28:arbetsmarknad-local', name: 'Arbetsmarknad' };

/** A member of the Playground's tenant, as its configuration wants it (`userPrincipleName` is its own spelling). */
const member = ({ alias, id, name, upn }: Person) => {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: `29:${alias}`,
    name,
    userPrincipleName: upn,
    aadObjectId: id,
    givenName,
    surname: rest.join(' '),
    email: upn,
  };
};

/** The Playground's configuration: the demo unit, seen by `as`. */
const playgroundConfig = (as: Person) => ({
  version: '0.1.1',
  tenantId: demoUnit.tenantId,
  bot: BOT,
  currentUser: member(as),
  users: demoUnit.people.filter((person) => person.id !== as.id).map(member),
  personalChat: { id: `personal-${as.alias}` },
  groupChat: { id: 'group-arbetsmarknad', name: 'Arbetsmarknadsenheten' },
  team: {
    id: 'team-arbetsmarknad',
    name: 'Arbetsmarknadsenheten',
    aadGroupId: '5f1e0c52-6a6f-4f0e-9d0b-0a1a52a6b0d1',
    channels: [{ id: 'channel-allmant', name: 'Allmänt' }],
  },
});

/** The Playground's own variable decides; without it a browser opens only for a person at a terminal. */
const browserVariable = (): string | undefined =>
  process.env['TEAMSAPPTESTER_BROWSER'] ??
  (process.stdout.isTTY && process.env['CI'] === undefined ? undefined : 'none');

/** True when the Playground will open a browser as soon as it listens. */
export const opensBrowser = (): boolean => browserVariable() !== 'none';

interface Start {
  port: number;
  botPort: number;
  folder: string;
  as: Person;
  /** It listens, on this port: another than the wanted one when that was taken in the meantime. */
  onListening: (port: number) => void;
}

/** Starts the Microsoft 365 Agents Playground, the local Teams. */
export const startPlayground = ({ port, botPort, folder, as, onListening }: Start): Child => {
  const config = join(folder, 'playground.yml');
  // JSON is YAML.
  writeFileSync(config, `${JSON.stringify(playgroundConfig(as), null, 2)}\n`);
  return startChild({
    name: 'the Playground',
    args: [
      createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js'),
      'start',
      ...['-e', `http://127.0.0.1:${botPort}/api/messages`],
      ...['-c', 'msteams'],
      ...['-p', String(port)],
      '--disable-telemetry',
    ],
    env: {
      ...(opensBrowser() ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
    cwd: folder,
    onLine: (line) => {
      const listening = /^Listening on (\d+)$/u.exec(line);
      if (listening) onListening(Number(listening[1]));
    },
  });
};
