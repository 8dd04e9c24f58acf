import type { Language } from '../core/language';
import type { Card } from './element';
import { officerName } from './labels';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { rowWithButton } from './parts/row';
import { texts } from './texts/texts';

/** As many as are read at a glance. */
const MOST_ROWS = 10;

/** A name fits several officers: whose flags are meant? Two may be called the same, so that their sign-in names are there. */
export const whoseFlagsCard = (officers: readonly string[], lang: Language): Card => {
  const t = texts[lang].flagList;
  const rows = officers.slice(0, MOST_ROWS).map((officer) => {
    const name = officerName(officer);
    const show = execute(t.show, { verb: 'flags.list', officer, lang });
    return rowWithButton([text(name), note(officer, 'None')], { ...show, tooltip: t.showOf(name) });
  });
  return card(
    lang,
    t.whose,
    compact([heading(t.whose), ...rows, officers.length > MOST_ROWS ? note(t.whoseMore, 'Medium') : undefined]),
  );
};
