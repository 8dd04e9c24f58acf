const TELLING = [
  '(?:sista|last|final) (?:fyra|four|siff|digit|number)|(?:fyra|four) (?:sista|last|siff|digit)',
  'slut(?:siff|num[mr])|kontroll(?:siff|num[mr])|(?:check|control) ?(?:digit|number)',
  'födelsenum[mr]|person(?:al|ligt)? ?(?:id|num[mbr]|nr)|p(?:ers)?[ -]?nr',
  'samordn|identi(?:ty|tets|fikations) ?num[mbr]',
];
/** Words that tell of the last four digits, wherever they stand between a birth date and them; by how they begin. */
const TELLS = new RegExp(`(?<!\\p{L})(?:${TELLING.join('|')})`, 'iu');

const JOINING_WORDS = [
  'och|and|samt|sedan|sen|därefter|därpå|then|följt av|followed by|med|with',
  'nummer|numret|number|siffr(?:a|orna|or)|digits?|kod(?:en)?|code',
  '(?:av)?slut(?:ar|as|et)?(?: (?:på|med))?|end(?:s|ing)?(?: (?:in|with))?|rest(?:en)?',
  'är|are|is|blir|där|where|de|den|the|sista|last|x{2,4}|n{4}',
];
const JOINING = `(?:${JOINING_WORDS.join('|')})`;
const SIGNS = '[^\\p{L}\\p{N}]';
/** Words that may join any day with any number: "121212 och 1212". */
const JOINS = new RegExp(`^${SIGNS}{0,8}(?:${JOINING}${SIGNS}{1,8}){0,5}${JOINING}${SIGNS}{0,8}$`, 'iu');
/** "nr", and the T between a day and a time. */
const SHORT = new RegExp(`^${SIGNS}{0,8}(nr|t)${SIGNS}{0,8}$`, 'iu');

/** What words say of the numbers before and after them. */
export type GapWord = 'tells' | 'joins' | 'nr' | 't';

/** Undefined when they say nothing of a number: "kronor". */
export const gapWordOf = (between: string): GapWord | undefined => {
  if (TELLS.test(between)) return 'tells';
  const short = SHORT.exec(between)?.[1]?.toLowerCase();
  if (short === 'nr' || short === 't') return short;
  return JOINS.test(between) ? 'joins' : undefined;
};

const MONEY_OR_SHARE = '%|(?:[tm]?kr|mnkr|kronor|sek|öre|euros?|tusen|miljoner|thousand|million|procent|percent)';
const COUNTED_SV =
  'kunder|personer|deltagare|människor|dagar|dygn|veckor|månader|år|timmar|minuter|insatser|insatsdagar|placeringar|anordnare|handläggare|ärenden|gånger|flaggor|st|stycken';
const COUNTED_EN =
  'customers|people|persons|participants|days|weeks|months|years|hours|minutes|interventions|placements|providers|officers|cases|times|flags';
const UNIT = new RegExp(
  `^\\s?(?:(?:nya|olika|aktiva|andra|new|more|active|other) )?(?:${MONEY_OR_SHARE}|${COUNTED_SV}|${COUNTED_EN})(?!\\p{L})`,
  'iu',
);

/** Does what follows a number say that it counts something: "1212 kronor", "1212 nya kunder"? */
export const isCount = (after: string): boolean => UNIT.test(after);

const SPELLED: Readonly<Record<string, string>> = {
  '-': 'bindestreck|tankstreck|streck|minus(?:tecken)?|dash|hyphen',
  '+': 'plus(?:tecken)?',
  '/': 'snedstreck|slash',
  '.': 'punkt|dot|period',
  ' ': 'understreck|underscore|mellanslag|mellanrum|blanksteg|blank|space|kolon|colon|komma|comma',
};
const SPELLED_SIGNS = Object.entries(SPELLED).map(
  ([sign, words]) => [new RegExp(`(?<=\\d\\s{0,3})(?:${words})(?=\\s{0,3}\\d)`, 'giu'), sign] as const,
);

/** The text with signs for their names between digits: "121212 streck 1212". */
export const withSpelledSigns = (text: string): string =>
  SPELLED_SIGNS.reduce((said, [words, sign]) => said.replace(words, sign), text);

const DAY = '(?<day>(?:18|19|20)?\\d\\d[^\\p{L}\\p{N}]{0,3}\\d\\d[^\\p{L}\\p{N}]{0,3}\\d\\d)(?!\\d)';
const FOUR = '(?<!\\d)(?<four>\\d{4})(?!\\d)';
const LAST_FOUR_FIRST: readonly RegExp[] = [
  `${TELLS.source}[^\\d]{0,30}${FOUR}[^\\d]{1,60}${DAY}`,
  `${FOUR}[^\\d]{0,20}${TELLS.source}[^\\d]{0,40}${DAY}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** "sista fyra 1212, född 121212" with the day first. Undefined when the text has none such. */
export const withLastFourLast = (text: string): string | undefined => {
  const turned = LAST_FOUR_FIRST.reduce((said, pattern) => said.replace(pattern, '$<day> sista fyra $<four>'), text);
  return turned === text ? undefined : turned;
};
