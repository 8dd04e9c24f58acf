import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import type { Figure, SectionFigure } from '../../core/kpi/answer';

/** A figure of checklists from its sections by letter: `{ A: [3, 4] }` is 3 of 4 in section A. */
export const fulfilled = (counts: Readonly<Record<string, readonly [number, number]>>): Figure => {
  const sections = Object.entries(counts).map(([key, [numerator, denominator]]): SectionFigure => {
    const name = providerChecklist.sections.find((s) => s.id === key)?.name;
    if (name === undefined) throw new TypeError(`The checklist has no section ${key}`);
    return { key, name, numerator, denominator };
  });
  const sum = (of: (s: SectionFigure) => number): number => sections.reduce((n, s) => n + of(s), 0);
  const [numerator, denominator] = [sum((s) => s.numerator), sum((s) => s.denominator)];
  return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator, sections };
};
