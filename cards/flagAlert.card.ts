import type { Catalogue } from '../core/catalogue/catalogue';
import type { Flag } from '../core/flags/flag';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { interventionName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** As many as fit a card well; the rest is counted and comes when these are done. */
const MOST_ROWS = 5;

interface FlagAlert {
  flags: readonly Flag[];
  catalogue: Catalogue;
  lang: Language;
}

const rowOf = (flag: Flag, { catalogue, lang }: FlagAlert): Element => {
  const t = texts[lang].flags;
  const matter = [
    interventionName(flag.intervention, catalogue, lang),
    flag.provider,
    t.since(formatDay(flag.start, lang)),
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

/** Open flags, the longest first, sent by themselves: says why. Each row opens its follow-up in place. */
export const flagAlertCard = (alert: FlagAlert): Card => {
  const { lang } = alert;
  const t = texts[lang].flags;
  const flags = [...alert.flags].sort((a, b) => b.months - a.months || (a.start < b.start ? -1 : 1));
  const title = t.alertTitle(flags.length);
  const rest = flags.length - MOST_ROWS;
  return card(
    lang,
    title,
    compact([
      heading(title),
      ...flags.slice(0, MOST_ROWS).map((f) => rowOf(f, alert)),
      rest > 0 ? text(t.more(rest)) : undefined,
      note(t.why(flags.length), 'Medium'),
    ]),
    {
      actions:
        rest > 0 ? [submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })] : [],
    },
  );
};
