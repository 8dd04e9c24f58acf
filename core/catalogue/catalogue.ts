import * as z from 'zod';
import { Bilingual } from '../language';

const Code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const Intervention = z.strictObject({
  code: Code,
  name: Bilingual,
  /** What the unit says for short, in any language: it stands on buttons and under bars. */
  short: z.string().min(1).optional(),
  also: z.array(z.string().min(1)),
});
export type Intervention = z.infer<typeof Intervention>;

const EndReason = z.strictObject({ code: Code, name: Bilingual, selfSufficiency: z.boolean() });
export type EndReason = z.infer<typeof EndReason>;

/** A word that means several interventions at once: "jobbpeng" is both job vouchers. */
const InterventionGroup = z.strictObject({ words: z.array(z.string().min(1)).min(1), codes: z.array(Code).min(2) });

/** Codes and names compare so: without case, and whichever way an å is composed. */
export const foldName = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('sv');

const duplicates = (values: readonly string[]): string[] => [
  ...new Set(values.filter((v, i) => values.indexOf(v) !== i)),
];

/**
 * What one municipality offers and how it is called. Data, not code: another catalogue file changes questions,
 * cards, figures and flags.
 */
export const Catalogue = z
  .strictObject({
    municipality: z.strictObject({ code: z.string().regex(/^\d{4}$/), name: z.string().min(1) }),
    interventions: z.array(Intervention).min(1),
    groups: z.array(InterventionGroup),
    endReasons: z.array(EndReason).min(1),
    /** A placement longer than each of these many calendar months is flagged. Rising. */
    flagMonths: z.array(z.int().positive()).min(1),
  })
  .check((ctx) => {
    const { interventions, groups, endReasons, flagMonths } = ctx.value;
    const fault = (message: string): void => {
      ctx.issues.push({ code: 'custom', message, input: ctx.value });
    };
    for (const code of duplicates(interventions.map((i) => i.code))) fault(`intervention ${code} stands twice`);
    for (const code of duplicates(endReasons.map((r) => r.code))) fault(`end reason ${code} stands twice`);
    const words = [
      ...interventions.flatMap((i) => [...new Set(interventionNames(i))]),
      ...groups.flatMap((g) => g.words),
    ];
    for (const word of duplicates(words.map(foldName))) fault(`"${word}" names two interventions`);
    for (const code of groups.flatMap((g) => g.codes))
      if (!interventions.some((i) => i.code === code)) fault(`a group names ${code}, which is no intervention`);
    if (flagMonths.some((m, i) => i > 0 && m <= (flagMonths[i - 1] ?? 0))) fault('flagMonths must rise');
  });
export type Catalogue = z.infer<typeof Catalogue>;

/** Everything an intervention is called, its code included; folded to lower case, each once. */
export const interventionNames = (i: Intervention): string[] => [
  ...new Set([i.code, i.name.sv, i.name.en, i.short ?? i.code, ...i.also].map(foldName)),
];

/** Everything an end reason is called: code, both names, and the names without their parenthesis. */
export const endReasonNames = (r: EndReason): string[] => {
  const names = [r.code, r.name.sv, r.name.en];
  return [...new Set([...names, ...names.map((n) => n.replace(/\s*\([^)]*\)/g, ''))].map(foldName))];
};

/** Looks texts up by their names. A text that was looked up before is not folded again: an import asks for every row. */
const finder = (codes: ReadonlyMap<string, string>): ((text: string) => string | undefined) => {
  const asked = new Map<string, string | undefined>();
  return (text) => {
    if (asked.has(text)) return asked.get(text);
    const code = codes.get(foldName(text));
    asked.set(text, code);
    return code;
  };
};

/** Finds the code of an intervention by its code or any of its names. */
export const interventionFinder = (catalogue: Catalogue) =>
  finder(new Map(catalogue.interventions.flatMap((i) => interventionNames(i).map((name) => [name, i.code] as const))));

/** Finds the code of an end reason by its code or any of its names. */
export const endReasonFinder = (catalogue: Catalogue) =>
  finder(new Map(catalogue.endReasons.flatMap((r) => endReasonNames(r).map((name) => [name, r.code] as const))));
