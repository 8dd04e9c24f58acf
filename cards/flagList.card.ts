import type { Catalogue } from '../core/catalogue/catalogue';
import type { Flag } from '../core/flags/flag';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { interventionName, officerName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** As many as fit a card well; the rest is counted and comes when these are done. */
const MOST_ROWS = { alert: 5, list: 10 };

interface FlagList {
  flags: readonly Flag[];
  /** `alert`: sent by itself, and says why. `list`: asked for. */
  as: 'alert' | 'list';
  /** The reader sees several officers' flags. */
  withOfficer: boolean;
  catalogue: Catalogue;
  lang: Language;
}

const rowOf = (flag: Flag, { withOfficer, catalogue, lang }: FlagList): Element => {
  const t = texts[lang].flags;
  const matter = [
    interventionName(flag.intervention, catalogue, lang),
    flag.provider,
    t.since(formatDay(flag.start, lang)),
    ...(withOfficer ? [officerName(flag.officer)] : []),
  ];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      text(`${flag.customerId}: ${t.row(flag.months).toLocaleLowerCase(lang)}`, { bold: true }),
      note(matter.join(' · '), 'None'),
      {
        type: 'ActionSet',
        actions: [
          execute(t.open(flag.customerId), {
            verb: 'flag.show',
            placementId: flag.placementId,
            months: flag.months,
            lang,
          }),
        ],
      },
    ],
  };
};

/** Open flags, the longest first; each row opens its follow-up in place. */
export const flagListCard = (list: FlagList): Card => {
  const { as, lang } = list;
  const t = texts[lang].flags;
  const flags = [...list.flags].sort((a, b) => b.months - a.months || (a.start < b.start ? -1 : 1));
  if (flags.length === 0) return card(lang, t.none, [text(t.none)]);
  const title = as === 'alert' ? t.alertTitle(flags.length) : t.listTitle(flags.length);
  const rest = flags.length - MOST_ROWS[as];
  return card(
    lang,
    title,
    compact([
      heading(title),
      ...flags.slice(0, MOST_ROWS[as]).map((f) => rowOf(f, list)),
      rest > 0 ? text(t.more(rest)) : undefined,
      as === 'alert' ? note(t.why(flags.length), 'Medium') : undefined,
    ]),
    {
      actions:
        as === 'alert' && rest > 0
          ? [submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })]
          : [],
    },
  );
};
