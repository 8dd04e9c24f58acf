import { createApp } from './index';
import { testSettings } from './testing/settings';
import { day } from '../core/calendar/day';
import { Instant } from '../core/calendar/clock';

const host = {
  clock: { now: () => Instant.parse('2021-12-31T09:00:00Z'), today: () => day('2021-12-31') },
  tabFiles: () => Promise.resolve(undefined),
};
const SECRET = 'AccountKey=verysecret';

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  throw new Error('It did not throw');
};

test('every setting at fault is named at once, and no value is repeated', () => {
  const faulty = { TENANT_ID: SECRET, TOKEN_KEYS: undefined, MUNICIPALITY: 'Nacka' };
  expect(() => testSettings(faulty)).toThrow(/MUNICIPALITY[^]*TOKEN_KEYS|TOKEN_KEYS[^]*MUNICIPALITY/);
  expect(messageOf(() => testSettings(faulty))).not.toContain('verysecret');
});

test('without an app id the app starts in the development host only', () => {
  expect(() => createApp(testSettings(), { ...host, allowAnonymousBot: false })).toThrow(/BOT_ID is empty/);
  expect(createApp(testSettings(), { ...host, allowAnonymousBot: true }).triggers.length).toBeGreaterThan(0);
});

test('every trigger has a name of its own', () => {
  const { triggers } = createApp(testSettings(), { ...host, allowAnonymousBot: true });
  expect(new Set(triggers.map((t) => t.name)).size).toBe(triggers.length);
});

test.each(['0', 'abc', '', '1.5', '-1', '367', '1e9'])('so many days of patience there are not: "%s"', (days) => {
  expect(() => testSettings({ FLAG_REMINDER_DAYS: days })).toThrow(/FLAG_REMINDER_DAYS/);
  expect(() => testSettings({ FLAG_ESCALATION_DAYS: days })).toThrow(/FLAG_ESCALATION_DAYS/);
});
