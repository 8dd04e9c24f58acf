import { fold } from '../../core/questions/fold';
import { POLITE } from '../politeness';

/** A case that is asked for by its number. */
export interface CaseWish {
  /** As it was written. */
  number: string;
  /** It looks like a case number, whether there is such a case or not; else it is one only if the asker has that case. */
  isNumber: boolean;
}

/** A wish with every politeness is shorter; so is any number that is written by hand. */
const MOST_CHARACTERS = 160;

const either = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

const SHOW = either(
  ...['visa(?: mig| upp| fram)?', 'oppna(?: upp)?', 'ta (?:fram|upp)', 'hamta', 'hitta', 'sok(?: upp| fram| efter)?'],
  ...['(?:ga )?till', 'se', 'kolla(?: pa| upp)?', 'titta pa', 'folj upp', 'info(?:rmation)? om', 'vad vet du om'],
  ...[
    'hur (?:gar|star|ar) det(?: till)? (?:for|med|i)',
    'hur ser det ut (?:for|med|i)',
    'vad (?:hander|galler) (?:med|for|i)',
  ],
  ...['(?:vad ar )?(?:status(?:en)?|lage(?:t)?) (?:for|pa|i|med)'],
  // What is done by a button on the case's card.
  ...['svara pa', 'fyll i', 'skjut upp', 'lamna over', 'besluta(?: om)?', 'ratta'],
  ...['answer', 'fill in', 'put off', 'snooze', 'postpone', 'hand over', 'decide(?: on)?', 'correct'],
  ...[
    'show(?: me)?',
    'open(?: up)?',
    'see',
    'view',
    'find',
    'get(?: me)?',
    '(?:bring|pull|look) up',
    '(?:go|take me) to',
    'look at',
  ],
  ...[
    'check(?: on)?',
    'follow up(?: on)?',
    'hows',
    'how is(?: it going (?:for|with|in))?',
    'how are things (?:for|with|in)',
  ],
  ...[
    '(?:what is |whats )?(?:the )?status (?:of|for|on)',
    'whats happening (?:with|in)',
    'what is happening (?:with|in)',
  ],
);

const PART = either(
  '(?:flagga(?:n)?|flaggor(?:na)?|uppfoljning(?:en)?)(?: (?:for|av|pa|i|till|hos))?',
  '(?:the )?(?:flags?|follow up|follow-up)(?: (?:for|of|on|in))?',
);

const NOUN = either(
  '(?:mitt |min )?(?:arende(?:t)?|kund(?:en)?|fall(?:et)?)(?: (?:nummer|nr|id))?',
  ...['(?:arende|kund)(?:nummer|nr|id)', 'nummer', 'nr'],
  '(?:my |the )?(?:case|customer|client)(?: (?:number|no|id))?',
);

const BEFORE = new RegExp(`^(?:${POLITE} )*(?:${SHOW} )?(?:${PART} )?(?<noun>${NOUN} )?`, 'u');
const AFTER = new RegExp(
  `(?: ${either(POLITE, '(?:just )?nu|i ?dag|da|igen|at mig|for me', '(?:right )?now|today|again|doing|going')})+$`,
  'u',
);

/** "K-10023", "k 10023", "AB/2021-17", "10023": letters and figures as a case system numbers cases. */
const NUMBER = /^(?:\p{L}{1,4}[-/]?\d{3,}|\p{L}{1,2} \d{3,}|\p{L}{0,4}[-/]?\d+(?:[-/]\d+)*)$/u;
/** As many figures as a number has that nothing but its form says to be one. */
const FEWEST_FIGURES = 3;
const FEWEST_FIGURES_ALONE = 5;
/** A day, a month or a year is none. */
const TIME = /^(?:19|20)\d\d(?:[-/]\d\d?(?:[-/]\d\d?)?)?$/u;

const isNumberAlone = (text: string): boolean => {
  const figures = text.replace(/\D/gu, '').length;
  const fewest = /^\p{L}/u.test(text) ? FEWEST_FIGURES : FEWEST_FIGURES_ALONE;
  return NUMBER.test(text) && figures >= fewest && !TIME.test(text);
};

/** Beside the word for it anything with a figure is a number: "ärende 12", "case A/7". */
const isNumberOfCase = (text: string): boolean =>
  /\d/u.test(text) && (!/\s/u.test(text) || /^\p{L}{1,3} \d+$/u.test(text));

const counted = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/**
 * The case number that a text is about: "K-10023", "öppna ärende K-10023", "how is K-10023 doing?". Nothing else may
 * stand in it: "vilken insats har K-10023?" asks something else. Whether there is such a case is not looked at here.
 */
export const caseWish = (text: string): CaseWish | undefined => {
  if (text.length > MOST_CHARACTERS) return undefined;
  const words = text
    .normalize('NFC')
    .replace(/["“”„«»#*]/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replace(/[.,:;!?…]+$/u, ''))
    .filter((word) => word !== '');
  const said = words.map((word) => fold(word) || '-').join(' ');
  const before = BEFORE.exec(`${said} `);
  const first = counted((before?.[0] ?? '').trim());
  const after = AFTER.exec(said.split(' ').slice(first).join(' '))?.[0] ?? '';
  const number = words.slice(first, words.length - counted(after.trim())).join(' ');
  if (number === '') return undefined;
  const isOfCase = before?.groups?.['noun'] !== undefined;
  return { number, isNumber: isOfCase ? isNumberOfCase(number) : isNumberAlone(number) };
};
