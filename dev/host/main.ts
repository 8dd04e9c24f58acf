import { createApp } from '../../functions';
import { readSettings } from '../../functions/settings';
import type { HttpTrigger, QueueTrigger, TimerTrigger, Trigger } from '../../functions/trigger';
import { issuerRoutes } from '../issuer/routes';
import { storageReady } from '../storageReady';
import type { HostReady } from '../supervisor/host';
import { devClock } from './clock';
import { firstDay, rememberOwnRegister } from './demoDay';
import { devRoutes } from './devRoutes';
import { readHostOptions } from './options';
import { startQueues } from './queues';
import { RefusedFile, seed } from './seed';
import { close, httpServer, listen } from './server';
import { lazyTabFiles } from './tabFiles';
import { startTimers } from './timers';

/** Exit code for a file of the user's that is at fault, as for a bad option. */
const REFUSED = 2;

const isHttp = (trigger: Trigger): trigger is HttpTrigger => trigger.kind === 'http';
const isTimer = (trigger: Trigger): trigger is TimerTrigger => trigger.kind === 'timer';
const isQueue = (trigger: Trigger): trigger is QueueTrigger => trigger.kind === 'queue';

/** The functions of the app on this machine: its routes, its timers and its queues, and the local issuer beside them. */
const main = async (): Promise<void> => {
  const options = readHostOptions(process.env);
  const settings = readSettings(process.env);
  const ownRegister = options.files.register !== undefined;
  const clock = devClock(firstDay(options.data, options.today, ownRegister));
  const app = createApp(settings, { clock, tabFiles: lazyTabFiles(), allowAnonymousBot: true });

  await storageReady(settings.STORAGE_CONNECTION);
  const notes = await seed(app, options.files);
  if (ownRegister) rememberOwnRegister(options.data);

  const timers = startTimers(app.triggers.filter(isTimer));
  const stopQueues = await startQueues(app.triggers.filter(isQueue), settings.STORAGE_CONNECTION);
  const server = httpServer([...app.triggers.filter(isHttp), ...devRoutes(clock, timers), ...issuerRoutes()]);
  await listen(server, options.port);

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await Promise.all([close(server), timers.stop(), stopQueues()]);
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());

  const ready: HostReady = { kind: 'ready', today: clock.today(), notes };
  if (process.send) process.send(ready);
  else console.log(`The functions host answers on http://127.0.0.1:${options.port}`);
};

main().catch((error: unknown) => {
  console.error(error instanceof RefusedFile ? error.message : error);
  process.exit(error instanceof RefusedFile ? REFUSED : 1);
});
