import { decisionIn } from './decision';
import { fieldsFor, type ReviewAnswers } from './reviewForm';

test.each<[ReviewAnswers, object]>([
  [{ F02: 'yes' }, {}],
  [{ F12: 'approve' }, { outcome: 'approve' }],
  [
    { F12: 'approveUntil', F12date: '2022-03-31' },
    { outcome: 'approveUntil', until: '2022-03-31' },
  ],
  [
    { F12: 'change', F12text: 'Byt anordnare.' },
    { outcome: 'change', comment: 'Byt anordnare.' },
  ],
  [{ F12: 'end', F12date: '2022-03-31' }, { outcome: 'end' }],
  [
    { F12: 'sendBack', F12text: 'Vad säger kunden?' },
    { outcome: 'sendBack', comment: 'Vad säger kunden?' },
  ],
  [{ F12: 'maybe', F12text: '' }, {}],
])('%j: %j', (answers, decision) => {
  expect(decisionIn(answers)).toEqual(decision);
});

test('every choice of the form is understood', () => {
  const [field] = fieldsFor(12, 'unitHead');
  expect(field?.id).toBe('F12');
  for (const { code } of field?.options ?? []) expect(decisionIn({ F12: code }).outcome).toBe(code);
});
