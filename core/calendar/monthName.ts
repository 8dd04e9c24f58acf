/** How the names of the months begin, in Swedish and English and as they are misspelt: "desember". */
export const MONTH_BEGINNINGS = [
  ...['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun'],
  ...['jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[cs]'],
] as const;

const BEGINNINGS = MONTH_BEGINNINGS.map((beginning) => new RegExp(`^${beginning}`, 'iu'));

/** 1 for "januari" and "Jan"; 0 when it is no name of a month. */
export const monthNamed = (name: string): number => BEGINNINGS.findIndex((beginning) => beginning.test(name)) + 1;
