/**
 * What the demo shall show, as numbers; the rows are drawn to fit it. The report publishes the customers, the
 * placements and self-sufficient ones of 2021, and the days in förstärkt jobbpeng; the rest is invented around them.
 */
export const INTERVENTIONS = ['jobbpeng-grund', 'jobbpeng-forstarkt', 'sai'] as const;
export type InterventionCode = (typeof INTERVENTIONS)[number];

export const YEARS = [2017, 2018, 2019, 2020, 2021] as const;
export type Year = (typeof YEARS)[number];

/** `meanDays` is the mean of the self-sufficient ones of the year; missing in the register's first, short year. */
interface YearPlan {
  readonly starts: number;
  readonly ends: number;
  readonly selfSufficient: number;
  readonly meanDays?: number;
}

/**
 * A flow per intervention: what is running at New Year + the starts = the placements of the year; less the ends = what
 * is running at the next New Year. The placements are written beside each line.
 */
export const FLOWS: Readonly<Record<InterventionCode, Readonly<Record<Year, YearPlan>>>> = {
  sai: {
    2017: { starts: 250, ends: 130, selfSufficient: 34 },
    2018: { starts: 220, ends: 210, selfSufficient: 58, meanDays: 201.3 }, // 120 + 220 = 340
    2019: { starts: 200, ends: 245, selfSufficient: 66, meanDays: 206.8 }, // 130 + 200 = 330
    2020: { starts: 115, ends: 150, selfSufficient: 42, meanDays: 211.4 }, // 85 + 115 = 200
    2021: { starts: 92, ends: 102, selfSufficient: 37, meanDays: 189.6 }, // 50 + 92 = 142; 40 go on
  },
  'jobbpeng-forstarkt': {
    2017: { starts: 150, ends: 40, selfSufficient: 16 },
    2018: { starts: 140, ends: 120, selfSufficient: 54, meanDays: 301.7 }, // 110 + 140 = 250
    2019: { starts: 130, ends: 135, selfSufficient: 60, meanDays: 351.2 }, // 130 + 130 = 260
    2020: { starts: 80, ends: 100, selfSufficient: 56, meanDays: 368 }, // 125 + 80 = 205
    2021: { starts: 66, ends: 105, selfSufficient: 58, meanDays: 415.9 }, // 105 + 66 = 171; 66 go on
  },
  'jobbpeng-grund': {
    2017: { starts: 125, ends: 80, selfSufficient: 26 },
    2018: { starts: 110, ends: 113, selfSufficient: 34, meanDays: 140.6 }, // 45 + 110 = 155
    2019: { starts: 110, ends: 122, selfSufficient: 36, meanDays: 147.1 }, // 42 + 110 = 152
    2020: { starts: 63, ends: 71, selfSufficient: 22, meanDays: 151.5 }, // 30 + 63 = 93
    2021: { starts: 50, ends: 54, selfSufficient: 18, meanDays: 135.2 }, // 22 + 50 = 72; 18 go on
  },
};

/**
 * Customers who go from one placement to the next within the year. Each makes the year's people one fewer than its
 * placements: 2018 745 - 43 = 702, 2019 742 - 50 = 692, 2020 498 - 36 = 462, 2021 385 - 26 = 359.
 */
export const HANDOVERS: Readonly<Record<Year, number>> = { 2017: 30, 2018: 43, 2019: 50, 2020: 36, 2021: 26 };
/** At most so many do so over each New Year; they change no year's people. */
export const HANDOVERS_OVER_NEW_YEAR = 4;
/** Of those who start without a handover, the share that was here in an earlier year. */
export const RETURNING = 0.06;

/** Log-normal: half are shorter than the median, a few much longer. */
export const DURATIONS: Readonly<Record<InterventionCode, { readonly median: number; readonly spread: number }>> = {
  sai: { median: 165, spread: 0.6 },
  'jobbpeng-forstarkt': { median: 330, spread: 0.65 },
  'jobbpeng-grund': { median: 115, spread: 0.6 },
};

export const SELF_SUFFICIENT: Readonly<Record<InterventionCode, Readonly<Record<string, number>>>> = {
  sai: { arbete: 62, studier: 35, 'eget-foretagande': 3 },
  'jobbpeng-forstarkt': { arbete: 76, studier: 18, 'eget-foretagande': 6 },
  'jobbpeng-grund': { arbete: 82, studier: 14, 'eget-foretagande': 4 },
};
/** Without a handover `annan-insats` is one that this register does not hold. */
export const NOT_SELF_SUFFICIENT: Readonly<Record<string, number>> = {
  'annan-myndighet': 38,
  sjukdom: 22,
  flytt: 14,
  'annan-insats': 6,
  ovrigt: 20,
};

/** How many placements of each intervention a provider has, as weights, and how its customers' answers lean. */
export const PROVIDERS = {
  'Jobbkompassen AB': { mix: { 'jobbpeng-grund': 5, 'jobbpeng-forstarkt': 3, sai: 1 }, lean: 0.1 },
  'Vägen Vidare': { mix: { 'jobbpeng-grund': 1, 'jobbpeng-forstarkt': 4, sai: 3 }, lean: 0.15 },
  Språkbron: { mix: { 'jobbpeng-grund': 0, 'jobbpeng-forstarkt': 1, sai: 8 }, lean: 0.2 },
  'Stegvis Utveckling AB': { mix: { 'jobbpeng-grund': 1, 'jobbpeng-forstarkt': 5, sai: 1 }, lean: -0.15 },
  'Nacka Karriärcenter': { mix: { 'jobbpeng-grund': 3, 'jobbpeng-forstarkt': 3, sai: 3 }, lean: 0 },
  'Arbetslyftet Ekonomisk förening': { mix: { 'jobbpeng-grund': 2, 'jobbpeng-forstarkt': 3, sai: 2 }, lean: -0.25 },
} as const satisfies Record<string, { mix: Record<InterventionCode, number>; lean: number }>;
export type ProviderName = keyof typeof PROVIDERS;

export const OFFICERS = ['anna.berg@nacka.example', 'karim.haddad@nacka.example', 'lena.sund@nacka.example'] as const;

/** With hundreds of answers a mean of two decimals is met exactly: 836 / 200 = 4.18. */
export const SURVEYS: readonly { year: Year; respondents: number; mean: number }[] = [
  { year: 2018, respondents: 400, mean: 3.79 },
  { year: 2019, respondents: 400, mean: 3.82 },
  { year: 2020, respondents: 200, mean: 3.77 },
  { year: 2021, respondents: 200, mean: 4.18 },
];
