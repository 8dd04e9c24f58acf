import { sampleCard as cardOf } from './testing/samples';
import { elementsIn, markdownIn } from './testing/walk';

const valueOf = (name: string, id: string): unknown => elementsIn(cardOf(name)).find((e) => e['id'] === id)?.['value'];

test.each(['flag-form-12-with-faults.sv', 'checklist-item-personal-number.sv'])(
  '%s refuses a personal identity number and does not repeat it',
  (name) => {
    expect(markdownIn(cardOf(name)).join('\n')).toContain('Ta bort personnumret. Det har inte sparats.');
    expect(JSON.stringify(cardOf(name))).not.toContain('1212');
  },
);

test.each([
  ['flag-form-12-with-faults.sv', 'F06', 'workTraining,threePartyMeeting'],
  ['flag-form-12-with-faults.sv', 'F08', '2022-06-01'],
  ['checklist-item-with-faults.sv', 'value', 'no'],
  ['checklist-item-changed-meanwhile.sv', 'evidence', 'AFN 2021/91'],
  ['checklist-item-answered-before.sv', 'comment', 'Ny ledning är inte anmäld.'],
  ['checklist-item-out-of-bounds.sv', 'value', 120],
  ['checklist-item-not-a-number.sv', 'value', undefined],
])('%s keeps in %s what was filled in: %j', (name, id, expected) => {
  expect(valueOf(name, id)).toEqual(expected);
});

test.each([
  ['flag-form-3.sv', 'Nästa uppföljning (senast 31 mars 2022)'],
  ['flag-form-6.sv', 'Nästa uppföljning (senast 1 mars 2022)'],
  ['flag-form-12.sv', 'Nästa uppföljning (senast 30 januari 2022)'],
])('%s says by when the next follow-up must be', (name, label) => {
  expect(elementsIn(cardOf(name)).find((e) => e['id'] === 'F08')).toMatchObject({ label });
});

test('an answer that somebody else gave meanwhile is told in the words of the language', () => {
  const words = (name: string) => markdownIn(cardOf(name)).join('\n');
  expect(words('checklist-item-changed-meanwhile.sv')).toContain(
    'Omar Lindqvist svarade 4 maj 2021 kl. 09:30: Delvis.',
  );
  expect(words('checklist-item-changed-number.sv')).toContain('12,5');
  expect(words('checklist-item-changed-number.en')).toContain('12.5');
});

test('leaving a form neither checks nor sends what stands in it', () => {
  const leaving = ['flag-form-3.sv', 'checklist-item-rating-first.sv'].flatMap((name) =>
    (cardOf(name).actions ?? []).filter((a) => !String(a['title']).startsWith('Spara')),
  );
  expect(leaving.length).toBeGreaterThan(2);
  for (const action of leaving) expect(action['associatedInputs']).toBe('none');
});
