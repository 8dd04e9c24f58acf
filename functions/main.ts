import { app } from '@azure/functions';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInStockholm, Instant } from '../core/calendar/clock';
import { createApp } from './index';
import type { TabFiles } from './host';
import { readSettings } from './settings';
import type { Trigger } from './trigger';

const CONTENT_TYPES = new Map([
  ['index.html', 'text/html; charset=utf-8'],
  ['main.js', 'text/javascript; charset=utf-8'],
  ['styles.css', 'text/css; charset=utf-8'],
]);

/** The page's files as the build put them beside this bundle; no other name is ever read. */
const builtTabFiles: TabFiles = async (path) => {
  const contentType = CONTENT_TYPES.get(path);
  if (contentType === undefined) return undefined;
  return { bytes: await readFile(join(__dirname, 'tab', path)), contentType };
};

const now = (): Instant => Instant.parse(new Date().toISOString());

const register = (trigger: Trigger): void => {
  switch (trigger.kind) {
    case 'http': {
      const { methods, route, handler } = trigger;
      // Tokens are checked by the handlers: a function key would be a second secret to keep.
      app.http(trigger.name, { methods, route, authLevel: 'anonymous', handler });
      return;
    }
    case 'timer': {
      const { schedule, handler } = trigger;
      app.timer(trigger.name, {
        schedule,
        handler: (timer, context) => handler(context, timer.isPastDue ? 'late' : 'onTime'),
      });
      return;
    }
    case 'queue': {
      const { queueName, handler } = trigger;
      app.storageQueue(trigger.name, { queueName, connection: 'STORAGE_CONNECTION', handler });
    }
  }
};

/** The entry in Azure: the settings of the function app, the real clock, and authentication always on. */
const { triggers } = createApp(readSettings(process.env), {
  clock: { now, today: () => dayInStockholm(now()) },
  tabFiles: builtTabFiles,
  allowAnonymousBot: false,
});
triggers.forEach(register);
