import type { Card } from './element';
import { type OfFlag, refOf, toFlag, toList } from './flagAbout';
import { flagHead, type FlagNotice } from './flagNotice';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, note, text, warning } from './parts/elements';
import { choiceInput } from './parts/inputs';
import { texts } from './texts/texts';

/** The input with the officer. */
export const TO = 'newOfficer';

interface FlagHandOver extends Omit<OfFlag, 'catalogue'> {
  /** Who can take it over. */
  officers: readonly { id: string; name: string }[];
  faulty?: boolean | undefined;
  notices?: readonly FlagNotice[] | undefined;
}

/** To whom is it handed over? */
export const flagHandOverCard = ({ flag, officers, faulty, notices, lang }: FlagHandOver): Card => {
  const t = texts[lang].flag;
  const title = t.handing.title(flag.customerId);
  const names = [...officers].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const someone = names.length > 0;
  return card(
    lang,
    title,
    compact([
      ...flagHead(title, { notices, lang }),
      someone ? note(t.handing.explain) : text(t.handing.nobody),
      someone
        ? choiceInput({
            ...{ id: TO, label: t.handing.to, style: 'compact', placeholder: t.choose },
            choices: names.map(({ id, name }) => ({ title: name, value: id })),
          })
        : undefined,
      faulty === true && someone ? warning(t.handing.fault) : undefined,
    ]),
    {
      actions: compact([
        someone ? execute(t.handOver, { verb: 'flag.handOver.save', ...refOf(flag), lang }) : undefined,
        toFlag(t.back, flag, lang),
        toList(flag, lang),
      ]),
    },
  );
};

/** It is handed over. */
export const flagHandedOverCard = ({ flag, to, lang }: Omit<OfFlag, 'catalogue'> & { to: string }): Card => {
  const t = texts[lang].flag;
  const done = t.handing.done(flag.customerId, to);
  return card(lang, done, [text(done, { bold: true }), note(t.handing.doneExplain(to))], {
    actions: [toList(flag, lang)],
  });
};
