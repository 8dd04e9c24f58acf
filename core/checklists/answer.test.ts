import { day } from '../calendar/day';
import { type AnswerFault, ItemAnswer, needsComment, type RawAnswer, readAnswer as readAnswerOn } from './answer';
import type { ChecklistItem } from './template';

const item = (type: ChecklistItem['type'], change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id: 'A1',
  text: { sv: 'Punkt', en: 'Item' },
  type,
  evidence: false,
  notAfterToday: false,
  whole: false,
  commentWhen: [],
  reference: { source: 'GDPR' },
  ...change,
});
const today = day('2024-05-02');
const readAnswer = (of: ChecklistItem, raw: RawAnswer) => readAnswerOn(of, raw, today);
const rating = item('rating', { commentWhen: ['partly', 'no', 'notApplicable'] });

test.each<[ChecklistItem['type'], string, string | number]>([
  ['rating', 'yes', 'yes'],
  ['rating', ' no ', 'no'],
  ['number', '12', 12],
  ['number', '0', 0],
  ['number', '18,5', 18.5],
  ['number', '18.5', 18.5],
  ['number', '1 204', 1204],
  ['number', '1\u00a0204,25', 1204.25],
  ['number', '1\u202f204', 1204],
  ['number', '999999999', 999_999_999],
  ['percent', '0', 0],
  ['percent', '100', 100],
  ['percent', '99,9', 99.9],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', '2031-01-01', '2031-01-01'],
  ['text', '  Supported employment.\nTvå rader. ', 'Supported employment.\nTvå rader.'],
])('a %s "%s" is read as %p', (type, value, read) => {
  expect(readAnswer(item(type), { value })).toEqual({ ok: true, answer: { itemId: 'A1', value: read } });
});

test.each<[ChecklistItem['type'], string | undefined, AnswerFault['kind']]>([
  ['rating', undefined, 'missing'],
  ['number', '', 'missing'],
  ['percent', ' ', 'missing'],
  ['date', '', 'missing'],
  ['text', '\n', 'missing'],
  ['rating', 'ja', 'notAChoice'],
  ['rating', 'Yes', 'notAChoice'],
  ['number', 'tolv', 'notANumber'],
  ['number', '1.204,5', 'notANumber'],
  ['number', '12 %', 'notANumber'],
  ['number', '1e3', 'notANumber'],
  ['number', '1234567890123', 'notANumber'],
  ['number', '-1', 'outOfBounds'],
  ['percent', '-0,1', 'outOfBounds'],
  ['percent', '100,1', 'outOfBounds'],
  ['date', '2021-02-29', 'notADay'],
  ['date', '29/2 2024', 'notADay'],
])('a %s %p is refused: %s', (type, value, kind) => {
  expect(readAnswer(item(type), value === undefined ? {} : { value })).toEqual({
    ok: false,
    faults: [{ field: 'value', kind }],
  });
});

test.each<[ChecklistItem, string, AnswerFault['kind'] | undefined]>([
  [item('date', { notAfterToday: true }), '2024-05-02', undefined],
  [item('date', { notAfterToday: true }), '2024-05-03', 'outOfBounds'],
  [item('number', { whole: true }), '12', undefined],
  [item('number', { whole: true }), '12,0', undefined],
  [item('number', { whole: true }), '12,5', 'notWhole'],
  [item('number', { whole: true }), '-0,5', 'notWhole'],
])('%j answered by %s: %p', (of, value, kind) => {
  const read = readAnswer(of, { value });
  expect(read.ok ? undefined : read.faults).toEqual(kind === undefined ? undefined : [{ field: 'value', kind }]);
});

test.each<[string, boolean]>([
  ['yes', false],
  ['partly', true],
  ['no', true],
  ['notApplicable', true],
])('the rating %s needs a comment: %p', (value, needed) => {
  expect(needsComment(rating, value)).toBe(needed);
  const missing = { ok: false, faults: [{ field: 'comment', kind: 'missing' }] };
  expect(readAnswer(rating, { value, comment: ' ' })).toEqual(
    needed ? missing : { ok: true, answer: { itemId: 'A1', value } },
  );
  expect(readAnswer(rating, { value, comment: 'Se protokollet.' })).toMatchObject({ ok: true });
});

test.each<[string, ChecklistItem]>([
  ['a rating', item('rating', { evidence: true })],
  ['a number', item('number', { evidence: true })],
])('%s that needs evidence is refused without', (_, withEvidence) => {
  const value = withEvidence.type === 'rating' ? 'yes' : '12';
  expect(readAnswer(withEvidence, { value })).toEqual({
    ok: false,
    faults: [{ field: 'evidence', kind: 'missing' }],
  });
  const read = readAnswer(withEvidence, { value, evidence: ' KUN 2021/17 ' });
  expect(read.ok && read.answer.evidence).toBe('KUN 2021/17');
});

test('every fault is named at once', () => {
  expect(readAnswer({ ...rating, evidence: true }, { value: 'no' })).toEqual({
    ok: false,
    faults: [
      { field: 'comment', kind: 'missing' },
      { field: 'evidence', kind: 'missing' },
    ],
  });
});

const text = item('text');
const ok: RawAnswer = { value: 'x', comment: 'y', evidence: 'z' };
test.each(['value', 'comment', 'evidence'] as const)('%s holds 2,000 characters and not 2,001', (field) => {
  expect(readAnswer(text, { ...ok, [field]: ` ${'x'.repeat(2000)} ` }).ok).toBe(true);
  expect(readAnswer(text, { ...ok, [field]: 'x'.repeat(2001) })).toEqual({
    ok: false,
    faults: [{ field, kind: 'tooLong' }],
  });
});

test.each(['value', 'comment', 'evidence'] as const)('a personal identity number in %s is refused', (field) => {
  const read = readAnswer(text, { ...ok, [field]: 'Samtal med 19121212-1212 i maj' });
  expect(read).toEqual({ ok: false, faults: [{ field, kind: 'personalNumber' }] });
});

test.each<[ChecklistItem['type'], string]>([
  ['number', '121212-1212'],
  ['number', '1212121212'],
  ['date', '19121212-1212'],
  ['rating', '121212-1212'],
])('a personal identity number as a %s is refused as such, once', (type, value) => {
  expect(readAnswer(item(type), { value })).toEqual({
    ok: false,
    faults: [{ field: 'value', kind: 'personalNumber' }],
  });
});

test('an answer that was read can be kept', () => {
  const read = readAnswer(rating, { value: 'partly', comment: 'y', evidence: 'z' });
  expect(read.ok && ItemAnswer.parse(read.answer)).toEqual({
    itemId: 'A1',
    value: 'partly',
    comment: 'y',
    evidence: 'z',
  });
});
