import { day } from '../core/calendar/day';
import { nacka } from '../core/catalogue/nacka';
import { Language } from '../core/language';
import type { Question } from '../core/questions/question';
import { understandWith } from '../core/questions/understand';
import { buildRegister } from '../core/register/register';
import { exampleButtons } from './help.card';

const today = day('2021-12-31');
const understand = understandWith(nacka, buildRegister([]));

const examples = Language.options.flatMap((lang) =>
  exampleButtons(lang, today, { cases: true, checklists: true, weekly: true }).map((button) => {
    const { question } = button['data'] as { question: Question };
    return { title: String(button['title']), question };
  }),
);

test.each(examples)('"$title" means the same when it is written as when it is clicked', ({ title, question }) => {
  const { question: understood, leftover } = understand(title, today);
  const { kind, ...asked } = question;
  expect(understood).toMatchObject({ kind, ...asked });
  expect(leftover).toEqual([]);
});

/** What a phone of 320 pixels shows of a button. */
const MOST_CHARACTERS = 33;

test.each(examples)('"$title" is not cut off on a phone', ({ title }) => {
  expect(title.length).toBeLessThanOrEqual(MOST_CHARACTERS);
});

test.each([
  [{ cases: false, checklists: false, weekly: false }, ['kpi']],
  [{ cases: false, checklists: true, weekly: false }, ['kpi', 'checklist']],
  [{ cases: true, checklists: false, weekly: false }, ['kpi', 'cases', 'flags']],
])('who may do %j is offered no button for anything else', (offers, kinds) => {
  const offered = exampleButtons('sv', today, offers).map((b) => (b['data'] as { question: Question }).question.kind);
  expect([...new Set(offered)]).toEqual(kinds);
});
