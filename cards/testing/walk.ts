import type { Element } from '../element';

const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Data of a button is what it says to the bot, and nothing that is shown. */
const NOT_SHOWN = ['data'];

/** Every element of a card, itself first, with what stands in for elements that a client does not know. */
export const elementsIn = (value: unknown): Element[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, v]) => (NOT_SHOWN.includes(key) ? [] : elementsIn(v)));
  return isElement(value) ? [value, ...inner] : inner;
};

export const ofType = (card: unknown, ...types: string[]): Element[] =>
  elementsIn(card).filter((e) => types.includes(e.type));

/** Every text of a card that is read as markdown: text blocks, facts, and the choices of an expanded list. */
export const markdownIn = (card: unknown): string[] =>
  elementsIn(card).flatMap((e) => {
    switch (e.type) {
      case 'TextBlock':
        return [String(e['text'])];
      case 'FactSet':
        return (e['facts'] as { title: string; value: string }[]).flatMap((f) => [f.title, f.value]);
      case 'Input.ChoiceSet':
        return e['style'] === 'expanded' ? (e['choices'] as { title: string }[]).map((c) => c.title) : [];
      default:
        return [];
    }
  });

/** The rows of the first table of a card, each cell with its lines, hard spaces as spaces: "+0,81 / 32 insatsperioder". */
export const tableRows = (card: unknown): string[][] => {
  const [table] = ofType(card, 'Table');
  const rows = (table?.['rows'] ?? []) as { cells: { items: Element[] }[] }[];
  return rows.map(({ cells }) =>
    cells.map(({ items }) => items.map((i) => String(i['text']).replaceAll('\u00a0', ' ')).join(' / ')),
  );
};
