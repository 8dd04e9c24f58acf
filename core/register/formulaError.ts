/** As Excel writes them in English and in Swedish; what else begins with # may be a name. */
const FORMULA_ERRORS: ReadonlySet<string> = new Set([
  ...['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!'],
  ...['#SAKNAS!', '#REFERENS!', '#NAMN?', '#DIVISION/0!', '#VÄRDEFEL!', '#OGILTIGT!', '#SKÄRNING!', '#KALK!'],
]);

/** Is it what a spreadsheet shows where a formula failed? As a name it would be a provider of that name. */
export const isFormulaError = (text: string): boolean => FORMULA_ERRORS.has(text);

/** The reason of its fault. */
export const FORMULA_FAILED = 'the error of a formula, not a value';
