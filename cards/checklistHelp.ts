import type { Day } from '../core/calendar/day';
import { type ChecklistItem, type ChecklistTemplate, type Source, sourceOf } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatDay } from './formatDay';
import { toggle } from './parts/actions';
import { hidden, note, text, warning } from './parts/elements';
import { texts } from './texts/texts';

/** "SOSFS 2011:9, 5 kap. 6–8 §§" of the place 5:6-8. */
const sourceWords = (source: Source, place: string | undefined, lang: Language): string => {
  const t = texts[lang].checklist;
  const name = source.name[lang];
  if (place === undefined) return t.source(name);
  const [, chapter, section] = /^(\d+):([\d-]+)$/.exec(place) ?? [];
  if (chapter === undefined || section === undefined) return t.source(`${name}, ${place}`);
  return t.source(`${name}, ${t.place(chapter, section.replace('-', '–'), section.includes('-'))}`);
};

const inForceWords = ({ validFrom, validTo }: Source, lang: Language): string => {
  const t = texts[lang].checklist;
  if (validTo === undefined) return t.inForceFrom(formatDay(validFrom, lang));
  return t.inForce(formatDay(validFrom, lang), formatDay(validTo, lang));
};

const HELP = 'help';

/** A button that shows what to look at and where the requirement comes from. */
export const itemHelp = (template: ChecklistTemplate, item: ChecklistItem, lang: Language): Element[] => {
  const source = sourceOf(template, item);
  return [
    { type: 'ActionSet', spacing: 'Small', actions: [toggle(texts[lang].checklist.help, HELP)] },
    hidden(HELP, [
      ...(item.help?.[lang].split(/\n+/u).map((paragraph) => text(paragraph)) ?? []),
      note(sourceWords(source, item.reference.place, lang)),
      note(inForceWords(source, lang), 'None'),
    ]),
  ];
};

/** That the source is not in force today: said without being asked for. */
export const sourceWarning = (
  template: ChecklistTemplate,
  item: ChecklistItem,
  today: Day,
  lang: Language,
): Element | undefined => {
  const t = texts[lang].checklist;
  const { name, validFrom, validTo } = sourceOf(template, item);
  if (today < validFrom) return warning(t.notYetInForce(name[lang], formatDay(validFrom, lang)));
  if (validTo !== undefined && today > validTo) return warning(t.noLongerInForce(name[lang], formatDay(validTo, lang)));
  return undefined;
};
