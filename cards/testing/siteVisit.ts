import { day } from '../../core/calendar/day';
import type { ChecklistItem, ChecklistTemplate } from '../../core/checklists/template';

const item = (id: string, sv: string, en: string, more: Partial<ChecklistItem>): ChecklistItem => ({
  id,
  text: { sv, en },
  type: 'rating',
  evidence: false,
  commentWhen: [],
  whole: false,
  notAfterToday: false,
  reference: { source: 'sol' },
  ...more,
});

const choice = (code: string, sv: string, en: string) => ({ code, text: { sv, en } });

/** A small checklist with what the first one has not: choices, bounds, a condition, help, sources that come and go. */
export const siteVisit: ChecklistTemplate = {
  id: 'platsbesok',
  version: 1,
  name: { sv: 'Checklista platsbesök', en: 'Site visit checklist' },
  usedFrom: day('2020-12-01'),
  sources: [
    {
      id: 'sol',
      name: { sv: 'SoL 2001:453', en: 'SoL 2001:453' },
      validFrom: day('2002-01-01'),
      validTo: day('2025-06-30'),
    },
    { id: 'new-terms', name: { sv: 'De nya villkoren', en: 'The new terms' }, validFrom: day('2022-01-01') },
  ],
  sections: [
    {
      id: 'A',
      name: { sv: 'Besöket', en: 'The visit' },
      items: [
        item('A1', 'Hur gjordes besöket?', 'How was the visit made?', {
          type: 'choice',
          choices: [
            choice('in-person', 'På plats', 'In person'),
            choice('video', 'Per video', 'By video'),
            choice('none', 'Inte alls', 'Not at all'),
          ],
          commentWhen: ['none'],
          help: {
            sv: 'Minst ett besök om året görs på plats.\nVideo räcker när verksamheten inte har ändrats.',
            en: 'At least one visit a year is made in person.\nVideo is enough when nothing has changed.',
          },
          reference: { source: 'sol', place: '7:1' },
        }),
        item('A2', 'Var hölls besöket?', 'Where was the visit held?', {
          type: 'choice',
          choices: ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'].map((name) =>
            choice(name.toLowerCase(), `Lokal ${name}`, `Site ${name}`),
          ),
          onlyIf: { item: 'A1', is: ['in-person'] },
        }),
        item('A3', 'Antal deltagare som intervjuades.', 'Number of participants interviewed.', {
          type: 'number',
          whole: true,
          min: 2,
          max: 40,
        }),
        item('A4', 'Lokalerna är tillgängliga.', 'The premises are accessible.', {
          commentWhen: ['no'],
          reference: { source: 'new-terms', place: 'bilaga 2' },
        }),
      ],
    },
  ],
};
