import { MOST_TRIES, type Refused, type Verdict, verdictOn } from './retry';

test.each<[string, Refused, Verdict]>([
  [
    'the app is not installed',
    { status: 403, code: 'BotNotInConversationRoster' },
    { kind: 'wait', why: 'notInstalled' },
  ],
  ['the person has blocked it', { status: 403, code: 'ConversationBlockedByUser' }, { kind: 'wait', why: 'blocked' }],
  ['writing is blocked', { status: 403, code: 'MessageWritesBlocked' }, { kind: 'wait', why: 'blocked' }],
  [
    'an administrator has disabled it',
    { status: 403, code: 'BotDisabledByAdmin' },
    { kind: 'giveUp', why: 'disabled' },
  ],
  ['another reason forbids it', { status: 403, code: 'Other' }, { kind: 'giveUp', why: 'refused' }],
  ['no reason is given', { status: 403 }, { kind: 'giveUp', why: 'refused' }],
  ['the conversation is gone', { status: 404, code: 'ConversationNotFound' }, { kind: 'forget', why: 'notInstalled' }],
  ['the message is bad', { status: 400 }, { kind: 'giveUp', why: 'refused' }],
  ['the bot is not known', { status: 401 }, { kind: 'giveUp', why: 'refused' }],
  ['the message is too large', { status: 413 }, { kind: 'giveUp', why: 'refused' }],
])('%s', (_, refused, verdict) => {
  expect(verdictOn(refused, 1, 0)).toEqual(verdict);
});

test.each([0, 412, 429, 500, 502, 503, 504])('%i passes: another try later', (status) => {
  expect(verdictOn({ status }, 1, 0)).toEqual({ kind: 'again', afterMs: 1000 });
});

test.each([
  [1, 0, 1000],
  [1, 0.5, 1500],
  [2, 0, 2000],
  [3, 0.5, 6000],
  [7, 0, 64_000],
])('before try %i + 1, with the random %f, %i ms pass', (tries, random, afterMs) => {
  expect(verdictOn({ status: 503 }, tries, random)).toEqual({ kind: 'again', afterMs });
});

test('Retry-After is waited for, and never less than our own pause', () => {
  expect(verdictOn({ status: 429, retryAfterMs: 30_000 }, 1, 0)).toEqual({ kind: 'again', afterMs: 30_000 });
  expect(verdictOn({ status: 429, retryAfterMs: 10 }, 1, 0)).toEqual({ kind: 'again', afterMs: 1000 });
});

test('after the last try it rests', () => {
  expect(verdictOn({ status: 503 }, MOST_TRIES - 1, 0).kind).toBe('again');
  expect(verdictOn({ status: 503 }, MOST_TRIES, 0)).toEqual({ kind: 'rest', why: 'tooManyTries' });
});
