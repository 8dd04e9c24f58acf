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
  ['checklist-item-out-of-bounds.sv', 'value', 140],
  ['checklist-item-leaving-with-faults.sv', 'comment', 'Inget är skrivet.'],
  ['checklist-item-day-that-is-none.sv', 'value', undefined],
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
    'Omar Lindqvists svar, 4 maj 2021 kl. 09:30\nBedömning: Delvis',
  );
  expect(words('checklist-item-leaving-changed.sv')).toContain('12,5');
  expect(words('checklist-item-leaving-changed.en')).toContain('12.5');
});

test.each([
  'checklist-item-with-faults.sv',
  'flag-form-12-with-faults.sv',
  'flag-correction-with-faults.sv',
  'flag-decision-with-faults.sv',
])('leaving %s sends what stands in it, and no input keeps one there', (name) => {
  const card = cardOf(name);
  for (const action of card.actions ?? []) expect(action['associatedInputs']).toBeUndefined();
  expect(elementsIn(card).filter((e) => e['isRequired'] === true)).toEqual([]);
});

test.each([
  ['checklist-item-rating-first.sv', ['value', 'comment', 'evidence']],
  ['checklist-item-number.sv', ['value', 'comment']],
  ['checklist-item-text.sv', ['value', 'evidence']],
  ['checklist-item-last.sv', ['value']],
  ['checklist-item-locked.sv', []],
])('%s asks for %j', (name, ids) => {
  const inputs = elementsIn(cardOf(name)).filter((e) => e.type.startsWith('Input.'));
  expect(inputs.map((e) => e['id'])).toEqual(ids);
});

test.each([
  ['checklist-item-rating-first.sv', 'comment', 'Kommentar (krävs vid delvis, nej och ej tillämpligt)'],
  ['checklist-item-source-not-yet.sv', 'comment', 'Kommentar (krävs vid nej)'],
  ['checklist-item-choice.sv', 'comment', 'Kommentar (krävs vid "Inte alls")'],
  ['checklist-item-number.sv', 'comment', 'Kommentar (frivilligt)'],
  ['checklist-item-number.sv', 'value', 'Antal (heltal)'],
  ['checklist-item-number-with-evidence.sv', 'value', 'Antal'],
  ['checklist-item-number-with-bounds.sv', 'value', 'Antal (heltal), 2–40'],
  ['checklist-item-percent.sv', 'value', 'Procent, 0–100'],
])('%s says in the label of %s what is needed: %s', (name, id, label) => {
  expect(elementsIn(cardOf(name)).find((e) => e['id'] === id)).toMatchObject({ label });
});

test.each([
  ['checklist-item-choice.sv', { style: 'expanded' }],
  ['checklist-item-many-choices.sv', { style: 'compact', placeholder: 'Välj ett svar' }],
  ['checklist-item-date.sv', { type: 'Input.Date', max: '2021-05-04' }],
  ['checklist-item-number.sv', { type: 'Input.Number' }],
])('%s has an input of its kind: %j', (name, input) => {
  expect(elementsIn(cardOf(name)).find((e) => e['id'] === 'value')).toMatchObject(input);
});
