import { day } from '../calendar/day';
import {
  type AnswerFault,
  boundsOf,
  ItemAnswer,
  needsComment,
  type RawAnswer,
  readAnswer as readAnswerOn,
} from './answer';
import type { ChecklistItem } from './template';
import { choicesOf } from '../testing/templates';

const item = (type: ChecklistItem['type'], change: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id: 'A1',
  text: { sv: 'Punkt', en: 'Item' },
  type,
  evidence: false,
  notAfterToday: false,
  whole: false,
  commentWhen: [],
  reference: { source: 'gdpr' },
  ...change,
});
const today = day('2024-05-02');
const readAnswer = (of: ChecklistItem, raw: RawAnswer) => readAnswerOn(of, raw, today);
const choice = item('choice', { choices: choicesOf('in-person', 'by-video', 'no') });
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
  ['number', '1 204 000,5', 1_204_000.5],
  ['number', '999999999', 999_999_999],
  ['number', '0,000001', 0.000001],
  ['number', '007', 7],
  ['number', '-0', 0],
  ['number', '\u22120,0', 0],
  ['percent', '0', 0],
  ['percent', '100', 100],
  ['percent', '99,9', 99.9],
  ['percent', '80 %', 80],
  ['percent', '80%', 80],
  ['percent', '80,5\u00a0%', 80.5],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', '2031-01-01', '2031-01-01'],
  ['date', ' 2000-02-29 ', '2000-02-29'],
  ['text', '<b>[länk](https://x.example)</b> **fet**', '<b>[länk](https://x.example)</b> **fet**'],
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
  ['rating', 'yes,no', 'notAChoice'],
  ['rating', 'toString', 'notAChoice'],
  ['choice', 'yes', 'notAChoice'],
  ['number', 'tolv', 'notANumber'],
  ['number', '1.204,5', 'notANumber'],
  ['number', '12 %', 'notANumber'],
  ['number', '12 5', 'notANumber'],
  ['number', '1 2 3', 'notANumber'],
  ['number', '1 204 0000', 'notANumber'],
  ['number', ',5', 'notANumber'],
  ['number', '5,', 'notANumber'],
  ['number', '1,2,3', 'notANumber'],
  ['number', '--1', 'notANumber'],
  ['number', '+1', 'notANumber'],
  ['number', '0x10', 'notANumber'],
  ['number', 'NaN', 'notANumber'],
  ['number', 'Infinity', 'notANumber'],
  ['number', '½', 'notANumber'],
  ['number', '１２', 'notANumber'],
  ['number', '1e3', 'notANumber'],
  ['number', '1234567890123', 'notANumber'],
  ['number', '-1', 'outOfBounds'],
  ['number', '\u22121', 'outOfBounds'],
  ['percent', '140', 'outOfBounds'],
  ['percent', '140 %', 'outOfBounds'],
  ['percent', '%', 'notANumber'],
  ['percent', '80 %%', 'notANumber'],
  ['percent', '-0,1', 'outOfBounds'],
  ['percent', '100,1', 'outOfBounds'],
  ['date', '2021-02-29', 'notADay'],
  ['date', '2021-02-30', 'notADay'],
  ['date', '2021-13-01', 'notADay'],
  ['date', '2021-2-3', 'notADay'],
  ['date', '2021-05-02T10:00:00Z', 'notADay'],
  ['date', 'i går', 'notADay'],
  ['date', '29/2 2024', 'notADay'],
])('a %s %p is refused: %s', (type, value, kind) => {
  expect(readAnswer(item(type), value === undefined ? {} : { value })).toEqual({
    ok: false,
    faults: [{ field: 'value', kind }],
  });
});

const past = item('date', { notAfterToday: true });
const whole = item('number', { whole: true });
const between = item('number', { min: -2.5, max: 40 });
test.each<[string, string, AnswerFault['kind'] | undefined, ChecklistItem]>([
  ['a date that has been', '2024-05-01', undefined, past],
  ['a date that has been', '2024-05-02', undefined, past],
  ['a date that has been', '2024-05-03', 'outOfBounds', past],
  ['a date that has been', '9999-12-31', 'outOfBounds', past],
  ['a whole number', '12', undefined, whole],
  ['a whole number', '12,0', undefined, whole],
  ['a whole number', '12,5', 'notWhole', whole],
  ['a whole number', '-0,5', 'notWhole', whole],
  ['a whole number', '-1', 'outOfBounds', whole],
  ['a number from -2,5 to 40', '-2,5', undefined, between],
  ['a number from -2,5 to 40', '\u22122.5', undefined, between],
  ['a number from -2,5 to 40', '-2,6', 'outOfBounds', between],
  ['a number from -2,5 to 40', '40', undefined, between],
  ['a number from -2,5 to 40', '40,000001', 'outOfBounds', between],
  ['a percent of 80 at least', '79,9', 'outOfBounds', item('percent', { min: 80 })],
  ['a percent of 80 at least', '80', undefined, item('percent', { min: 80 })],
  ['a percent of 80 at least', '100,1', 'outOfBounds', item('percent', { min: 80 })],
  ['a percent of 50 at most', '50,1', 'outOfBounds', item('percent', { max: 50 })],
  ['a choice', 'by-video', undefined, choice],
  ['a choice', 'By-video', 'notAChoice', choice],
  ['a choice', 'phone', 'notAChoice', choice],
  ['a choice', 'notApplicable', 'notAChoice', choice],
  ['a choice', '', 'missing', choice],
])('%s answered by %s: %s', (_, value, kind, of) => {
  const read = readAnswer(of, { value });
  expect(read.ok ? undefined : read.faults).toEqual(kind === undefined ? undefined : [{ field: 'value', kind }]);
});

test.each<[string, ChecklistItem, object]>([
  ['a number', item('number'), { min: 0, max: undefined }],
  ['a number with a most', item('number', { max: 40 }), { min: 0, max: 40 }],
  ['a number with a least', item('number', { min: -5 }), { min: -5, max: undefined }],
  ['a percent', item('percent'), { min: 0, max: 100 }],
  ['a percent with bounds', item('percent', { min: 50, max: 90 }), { min: 50, max: 90 }],
])('the bounds of %s', (_, of, bounds) => {
  expect(boundsOf(of)).toEqual(bounds);
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

test('a choice asks for a comment at the codes that say so', () => {
  const asking = { ...choice, commentWhen: ['no'] };
  expect(readAnswer(asking, { value: 'by-video' })).toMatchObject({ ok: true });
  expect(readAnswer(asking, { value: 'no' })).toEqual({ ok: false, faults: [{ field: 'comment', kind: 'missing' }] });
});

test('a comment and evidence may be given where they are not asked for', () => {
  expect(readAnswer(item('number'), { value: '3', comment: ' Se bilaga. ', evidence: 'KUN 2021/17' })).toEqual({
    ok: true,
    answer: { itemId: 'A1', value: 3, comment: 'Se bilaga.', evidence: 'KUN 2021/17' },
  });
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

test('a comment of 10,000 characters is refused, and so is a number of as many', () => {
  expect(readAnswer(rating, { value: 'no', comment: 'x'.repeat(10_000) })).toEqual({
    ok: false,
    faults: [{ field: 'comment', kind: 'tooLong' }],
  });
  expect(readAnswer(item('number'), { value: '5'.repeat(10_000) })).toEqual({
    ok: false,
    faults: [{ field: 'value', kind: 'tooLong' }],
  });
});

test.each(['value', 'comment', 'evidence'] as const)('a personal identity number in %s is refused', (field) => {
  const read = readAnswer(text, { ...ok, [field]: 'Samtal med 19121212-1212 i maj' });
  expect(read).toEqual({ ok: false, faults: [{ field, kind: 'personalNumber' }] });
});

test('a text that is too long is refused for the personal identity number in it, which must not be shown again', () => {
  const read = readAnswer(text, { value: `${'x '.repeat(5000)}19121212-1212` });
  expect(read).toEqual({ ok: false, faults: [{ field: 'value', kind: 'personalNumber' }] });
});

test.each<[ChecklistItem['type'], string]>([
  ['number', '121212-1212'],
  ['number', '1212121212'],
  ['date', '19121212-1212'],
  ['rating', '121212-1212'],
  ['percent', '12 12 12 1212'],
])('a personal identity number as a %s is refused as such, once', (type, value) => {
  expect(readAnswer(item(type), { value })).toEqual({
    ok: false,
    faults: [{ field: 'value', kind: 'personalNumber' }],
  });
});

test('what is missing, too long and refused is told together', () => {
  const asking = item('text', { evidence: true });
  expect(readAnswer(asking, { comment: '121212-1212', evidence: 'x'.repeat(2001) })).toEqual({
    ok: false,
    faults: [
      { field: 'comment', kind: 'personalNumber' },
      { field: 'evidence', kind: 'tooLong' },
      { field: 'value', kind: 'missing' },
    ],
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
