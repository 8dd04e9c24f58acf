import type { Catalogue } from '../core/catalogue/catalogue';
import type { Flag, FlagRef } from '../core/flags/flag';
import type { FlagDraft } from '../core/flags/stores';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatDay, formatInstant } from './formatDay';
import { interventionName } from './labels';
import { execute } from './parts/actions';
import { facts, note } from './parts/elements';
import { texts } from './texts/texts';
import type { FlagFormRef } from './verbs';

/** What every card of one flag knows. */
export interface OfFlag {
  flag: Flag;
  catalogue: Catalogue;
  lang: Language;
}

export const refOf = ({ placementId, months }: FlagRef): FlagRef => ({ placementId, months });

/** Whose placement it is, with whom, since when. */
export const flagAbout = ({ flag, catalogue, lang }: OfFlag): Element => {
  const t = texts[lang].flag;
  return facts([
    [t.customer, flag.customerId],
    [t.intervention, interventionName(flag.intervention, catalogue, lang)],
    [t.provider, flag.provider],
    [t.start, formatDay(flag.start, lang)],
  ]);
};

/** Which draft a card shows: for the buttons that take what stands in it along. */
export const seenOf = (draft: Pick<FlagDraft, 'at'> | undefined): Pick<FlagFormRef, 'seen'> =>
  draft === undefined ? {} : { seen: draft.at };

export const draftNote = ({ at, by }: FlagDraft, lang: Language): Element =>
  note(texts[lang].flag.draft.from(formatInstant(at, lang), by.name));

/** To the list of flags, from a card without inputs. */
export const toList = (flag: FlagRef, lang: Language): Element =>
  execute(texts[lang].flag.list, { verb: 'flag.leave', to: 'list', ...refOf(flag), lang }, { withoutInputs: true });

/** To the flag as it is now; what stands in the inputs is not sent. */
export const toFlag = (title: string, flag: FlagRef, lang: Language, version?: number): Element =>
  execute(
    title,
    { verb: 'flag.show', ...refOf(flag), lang, ...(version === undefined ? {} : { version }) },
    { withoutInputs: true },
  );
