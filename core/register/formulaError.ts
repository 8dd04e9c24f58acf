/** #N/A, #REF!, #NAME?, #DIV/0!; in Swedish #SAKNAS!, #REFERENS!, #NAMN?, #DIVISION/0!. */
const FORMULA_ERROR = /^#(?:N\/A|[\p{Lu}/0]+[!?])$/u;

/** Is it what a spreadsheet shows where a formula failed? As a name it would be a provider of that name. */
export const isFormulaError = (text: string): boolean => text.startsWith('#') && FORMULA_ERROR.test(text);

/** The reason of its fault. */
export const FORMULA_FAILED = 'the error of a formula, not a value';
