import type { Language } from '../core/language';
import { wordsOf } from '../core/questions/fold';
import { withoutPoliteness } from './politeness';

/** What a text asks of the weekly summary: to come here from now on, or to come no more. */
export interface WeeklyWish {
  wish: 'send' | 'stop';
  language: Language;
}

const SV = '(?:en |den )?veckosammanfattning(?:en|ar|arna)?';
const SV_HERE = '(?: (?:hit|har|(?:till|i) (?:den har|denna) (?:kanalen?|chatten?|gruppen?|gruppchatten?)))?';
const SV_EVERY = '(?: varje (?:vecka|mandag))?';
const EN = '(?:a |the )?weekly summar(?:y|ies)';
const EN_HERE = '(?: (?:here|(?:to|in) this (?:channel|chat|group)))?';
const EN_EVERY = '(?: every (?:week|monday))?';
const EN_SEND = '(?:send|post)(?:ing)?(?: (?:me|us))?';

/** Whole sentences, folded: nothing else may stand in them. */
const SENTENCES: readonly (readonly [RegExp, WeeklyWish])[] = [
  [
    new RegExp(`^(?:sluta (?:med |skicka )?|stoppa |avsluta |skicka inte )${SV}${SV_HERE}(?: (?:mer|langre))?$`, 'u'),
    { wish: 'stop', language: 'sv' },
  ],
  [new RegExp(`^(?:skicka|posta) ${SV}${SV_HERE}${SV_EVERY}$`, 'u'), { wish: 'send', language: 'sv' }],
  [
    new RegExp(`^(?:(?:stop|dont|do not)(?: ${EN_SEND})?|end|cancel) ${EN}${EN_HERE}(?: any ?more)?$`, 'u'),
    { wish: 'stop', language: 'en' },
  ],
  [new RegExp(`^${EN_SEND} ${EN}${EN_HERE}${EN_EVERY}$`, 'u'), { wish: 'send', language: 'en' }],
];

/** "skicka veckosammanfattning hit", "stop the weekly summary please": what is wished, and in which language it was said. */
export const weeklyWish = (text: string): WeeklyWish | undefined => {
  const said = withoutPoliteness(wordsOf(text).join(' '));
  return SENTENCES.find(([sentence]) => sentence.test(said))?.[1];
};
