import type { Catalogue } from '../core/catalogue/catalogue';
import type { SectionFigure } from '../core/kpi/answer';
import type { Language } from '../core/language';
import { formatBucket, shortBucket } from './formatDay';
import { texts } from './texts/texts';
import type { Filter, Grouping } from '../core/questions/question';

/** "A", "A och B", "A, B och C". */
export const listed = (names: readonly string[], lang: Language): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : texts[lang].question.and(names.slice(0, -1).join(', '), last);
};

/** `anna.berg@nacka.example` reads Anna Berg. */
export const officerName = (officer: string): string =>
  (officer.split('@')[0] ?? officer)
    .split(/[._]/u)
    .map((w) => w.charAt(0).toLocaleUpperCase('sv') + w.slice(1))
    .join(' ');

export const interventionName = (code: string, catalogue: Catalogue, lang: Language): string =>
  catalogue.interventions.find((i) => i.code === code)?.name[lang] ?? code;

/** The same where there is little room: "SAI". */
export const shortInterventionName = (code: string, catalogue: Catalogue, lang: Language): string =>
  catalogue.interventions.find((i) => i.code === code)?.short ?? interventionName(code, catalogue, lang);

/** A section of a checklist, or an indicator: "A Uppdrag och ledning", "P1 Jobbsökning". */
export const sectionName = ({ key, name }: Pick<SectionFigure, 'key' | 'name'>, lang: Language): string =>
  `${key} ${name[lang]}`;

/** What a row's key is called: the catalogue's name of a code, a provider as it is, an officer's name. */
export const labelOf = (key: string, by: Grouping, catalogue: Catalogue, lang: Language): string => {
  switch (by) {
    case 'intervention':
      return interventionName(key, catalogue, lang);
    case 'endReason':
      return catalogue.endReasons.find((r) => r.code === key)?.name[lang] ?? key;
    case 'officer':
      return officerName(key);
    case 'provider':
      return key;
    case 'month':
    case 'quarter':
      return formatBucket(key, lang);
    case 'year':
      return key;
  }
};

/** The same beside a bar or under a line, where there is little room: "SAI", "Annan myndighet", "sep" of a single year. */
export const shortLabelOf = (
  key: string,
  by: Grouping,
  { catalogue, lang, oneYear }: { catalogue: Catalogue; lang: Language; oneYear: boolean },
): string => {
  switch (by) {
    case 'intervention':
      return shortInterventionName(key, catalogue, lang);
    case 'endReason':
      return labelOf(key, by, catalogue, lang).replace(/ \([^()]*\)$/u, '');
    case 'month':
    case 'quarter':
      return oneYear ? shortBucket(key, lang) : labelOf(key, by, catalogue, lang);
    case 'officer':
    case 'provider':
    case 'year':
      return labelOf(key, by, catalogue, lang);
  }
};

/** A filter in words: "Språkbron, Jobbpeng grund"; undefined for none. */
export const filterWords = (filter: Filter | undefined, catalogue: Catalogue, lang: Language): string | undefined => {
  const words = [
    ...(filter?.intervention ?? []).map((c) => interventionName(c, catalogue, lang)),
    ...(filter?.provider ?? []),
    ...(filter?.officer === undefined ? [] : [officerName(filter.officer)]),
  ];
  return words.length === 0 ? undefined : words.join(', ');
};
