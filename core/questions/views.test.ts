import { day } from '../calendar/day';
import { understandSentence } from '../testing/sentences';

const heard = (text: string) => {
  const { question, view } = understandSentence(text, day('2021-12-31'));
  return { question, view };
};

/** What is heard besides the question. */
const heardMore = (text: string) => {
  const { question, view, year, late } = understandSentence(text, day('2022-02-15'));
  return [question.kind, question.kind === 'checklist' ? question.filter?.provider?.[0] : undefined, view, year, late];
};

test.each([
  ['fortsätt checklistan'],
  ['Kan du återuppta checklistan?'],
  ['continue the checklist'],
  ['resume my checklist'],
])('"%s" goes on where one was', (text) => {
  expect(heard(text)).toEqual({ question: { kind: 'checklist' }, view: 'resume' });
});

test.each([
  ['status checklistor'],
  ['checklistestatus'],
  ['Hur går det med checklistorna?'],
  ['hur långt har vi kommit med checklistorna'],
  ['vilka checklistor är klara?'],
  ['vilka checklistor är inte påbörjade'],
  ['hur många checklistor är klara'],
  ['checklist status'],
  ['which checklists are done?'],
])('"%s" asks how far the reviews have come', (text) => {
  expect(heard(text)).toEqual({ question: { kind: 'checklist' }, view: 'status' });
});

test.each([
  ['visa åtgärder', 'actions'],
  ['vilka åtgärder är förfallna?', 'actions'],
  ['overdue actions', 'actions'],
  ['mina åtgärder', 'ownActions'],
  ['my open actions', 'ownActions'],
])('"%s" lists actions: %s', (text, view) => {
  expect(heard(text)).toEqual({ question: { kind: 'checklist' }, view });
});

test.each([
  ['åtgärder för Språkbron', 'actions'],
  ['öppna åtgärder hos språkbron', 'actions'],
  ['actions for Språkbron', 'actions'],
  ['status för checklistan hos Språkbron', 'status'],
  ['fortsätt med checklistan för Språkbron', 'resume'],
])('"%s" is about one provider: %s', (text, view) => {
  expect(heard(text)).toEqual({
    question: { kind: 'checklist', filter: { provider: ['Språkbron'] } },
    view,
  });
});

test.each([['starta checklistan'], ['checklista för Språkbron'], ['visa checklistan']])(
  '"%s" is to fill it in, and nothing more',
  (text) => {
    expect(heard(text)).toMatchObject({ question: { kind: 'checklist' }, view: undefined });
  },
);

test.each([
  ['hur många åtgärder finns det?'],
  ['åtgärder per anordnare'],
  ['vilka åtgärder har kommunen vidtagit'],
  ['åtgärder för kunden'],
  ['status'],
  ['är vi klara?'],
])('"%s" is neither', (text) => {
  expect(heard(text)).toEqual({ question: { kind: 'unsupported' }, view: undefined });
});

test.each<[string, unknown[]]>([
  ['checklista för Språkbron 2021', ['checklist', 'Språkbron', undefined, 2021, undefined]],
  ['fortsätt checklistan för Språkbron 2021', ['checklist', 'Språkbron', 'resume', 2021, undefined]],
  ['checklistan för Språkbron förra året', ['checklist', 'Språkbron', undefined, 2021, undefined]],
  ['status checklistor 2021', ['checklist', undefined, 'status', 2021, undefined]],
  ['status checklistor förra året', ['checklist', undefined, 'status', 2021, undefined]],
  ['checklist status this year', ['checklist', undefined, 'status', 2022, undefined]],
  ['checklist status 2021', ['checklist', undefined, 'status', 2021, undefined]],
  ['åtgärder för Språkbron 2021', ['checklist', 'Språkbron', 'actions', 2021, undefined]],
  ['förfallna åtgärder', ['checklist', undefined, 'actions', undefined, true]],
  ['my overdue actions', ['checklist', undefined, 'ownActions', undefined, true]],
  ['checklista för Språkbron', ['checklist', 'Språkbron', undefined, undefined, undefined]],
])('"%s" of a year, or only what is late: %j', (text, more) => {
  expect(heardMore(text)).toEqual(more);
});

test.each([
  ['checklista för Språkbron 2020 och 2021'],
  ['checklista för Språkbron i mars'],
  ['status checklistor 2019-2021'],
  ['status checklistor kvartal 2'],
])('"%s": a review is of one year', (text) => {
  expect(heardMore(text)).toEqual(['unsupported', undefined, undefined, undefined, undefined]);
});
