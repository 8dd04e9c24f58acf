import type { Language } from '../core/language';
import type { Card } from './element';
import { type FlagNotice, noticeLines } from './flagNotice';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { text } from './parts/elements';
import { texts } from './texts/texts';

/** A flag that has ended, or is not the reader's any more: why nothing can be done, and the way to those that are there. */
export const flagGoneCard = (why: string, notices: readonly FlagNotice[] = [], lang: Language): Card =>
  card(lang, why, [text(why), ...noticeLines(notices, lang)], {
    actions: [execute(texts[lang].flag.list, { verb: 'flags.list', lang })],
  });
