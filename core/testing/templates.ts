import { demandTemplate } from '../checklists/readTemplate';
import type { ChecklistItem, ChecklistTemplate } from '../checklists/template';

type Items = Record<string, Partial<Omit<ChecklistItem, 'id'>>>;
type Change = Partial<Pick<ChecklistTemplate, 'id' | 'version' | 'usedFrom'>>;

const both = (words: string) => ({ sv: words, en: words });

/**
 * `{ A1: {}, B1: { type: 'number' } }` as a template of two sections, not read yet. An item is a rating unless it says
 * otherwise.
 */
export const templateDraft = (items: Items, change: Change = {}) => ({
  id: 'egen',
  version: 1,
  name: both('Egen'),
  usedFrom: '2021-01-01',
  ...change,
  sources: [{ id: 'villkor', name: both('Villkor'), validFrom: '2021-01-01' }],
  sections: [...new Set(Object.keys(items).map((id) => id.charAt(0)))].map((letter) => ({
    id: letter,
    name: both(letter),
    items: Object.entries(items)
      .filter(([id]) => id.startsWith(letter))
      .map(([id, item]) => ({ id, text: both(id), type: 'rating', reference: { source: 'villkor' }, ...item })),
  })),
});

/** The same, read. */
export const templateOf = (items: Items, change?: Change): ChecklistTemplate =>
  demandTemplate(templateDraft(items, change));

/** What can be chosen, by codes. */
export const choicesOf = (...codes: string[]) => codes.map((code) => ({ code, text: both(code) }));
