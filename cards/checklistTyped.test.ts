import { providerChecklist as template } from '../core/catalogue/checklists/anordnare';
import { checklistItemCard } from './checklistItem.card';
import { fitted } from './checklistTyped';
import { answerTo, reviewOf, TODAY } from './testing/reviews';
import { elementsIn, markdownIn } from './testing/walk';

const KB = 1024;

test.each<[string, Record<string, string>, number, Record<string, number>]>([
  ['all that fits', { comment: 'abc', evidence: 'de' }, 10, { comment: 3, evidence: 2 }],
  ['two bytes for å', { comment: 'åååå' }, 5, { comment: 2 }],
  ['two for a quotation mark', { comment: '""""' }, 5, { comment: 2 }],
  ['two for a backslash', { comment: '\\\\\\' }, 4, { comment: 2 }],
  ['no half of a character', { comment: '😀😀' }, 7, { comment: 2 }],
  [
    'what can be stored before what cannot',
    { comment: 'x'.repeat(30), evidence: 'y'.repeat(8) },
    12,
    { evidence: 8, comment: 4 },
  ],
  [
    'two that are too long alike',
    { comment: 'x'.repeat(30), evidence: 'y'.repeat(40) },
    12,
    { evidence: 6, comment: 6 },
  ],
  [
    'the rest for the longer one',
    { comment: 'x'.repeat(11), evidence: 'y'.repeat(40) },
    30,
    { comment: 11, evidence: 19 },
  ],
])('%s', (_, typed, room, lengths) => {
  const { shown, cut } = fitted(typed, 10, room);
  expect(Object.fromEntries(Object.entries(shown).map(([field, words]) => [field, words?.length]))).toEqual(lengths);
  expect([...cut].sort()).toEqual(Object.keys(typed).filter((field) => shown[field] !== typed[field]));
});

const characters = ['å', '"', '\\', '😀', 'x', '字'];
test.each(characters)('a choice between two of the longest answers of %s fits, and what is cut is said', (c) => {
  const longest = c.repeat(2000 / c.length);
  const stored = answerTo('A1', 'no', { comment: longest, evidence: longest });
  const review = reviewOf([stored]);
  for (const changed of [review.answers.get('A1'), undefined]) {
    const typed = { value: 'yes', comment: c.repeat(10_000 / c.length), evidence: 'Dnr 2021/17' };
    const faults = [{ field: 'comment', kind: 'tooLong' }] as const;
    const card = checklistItemCard({
      template,
      review,
      itemId: 'A1',
      lang: 'sv',
      today: TODAY,
      typed,
      faults,
      changed,
    });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * KB);
    const shown = Object.fromEntries(elementsIn(card).map((e) => [String(e['id']), e['value']]));
    expect(shown['evidence']).toBe(typed.evidence);
    const isCut = shown['comment'] !== typed.comment;
    if (isCut) expect(markdownIn(card).join('\n')).toContain('Texten är kortad här');
  }
});
