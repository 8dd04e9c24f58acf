const ONE = '1';
const monthsOf = (n: string): string => `${n} ${n === ONE ? 'månad' : 'månader'}`;
const placementsOf = (n: string): string => `${n} ${n === ONE ? 'insatsperiod' : 'insatsperioder'}`;
const respondentsOf = (n: string): string => `${n} svarande`;

/** Swedish: the words around a figure. `when` is a period in a sentence: "under 2021", "den 31 december 2021". */
export const svKpi = {
  howComputed: 'Så räknas det',
  showFigure: 'Visa årets siffra',
  asTable: 'Visa tabell',
  understood: (question: string) => `Så förstod jag frågan: ${question}.`,
  source: (s: string) => `Källa: ${s}`,
  between: (low: string, high: string) =>
    `med slumpen inräknad ligger andelen mellan ${low} och ${high} (95\u00a0% konfidensintervall)`,
  assumed: (period: string) => `Jag antar att du menar i år (${period}).`,
  total: 'Totalt',
  grouped: {
    intervention: 'per insats',
    provider: 'per anordnare',
    officer: 'per handläggare',
    endReason: 'per avslutsorsak',
    month: 'per månad',
    quarter: 'per kvartal',
    year: 'per år',
  },
  columns: {
    intervention: 'Insats',
    provider: 'Anordnare',
    officer: 'Handläggare',
    endReason: 'Avslutsorsak',
    month: 'Månad',
    quarter: 'Kvartal',
    year: 'År',
    count: 'Antal',
    share: 'Andel',
    days: 'Dagar',
    score: 'Betyg',
    interval: '95\u00a0% intervall',
  },
  nOf: (n: string, d: string) => `${n} av ${d}`,
  activeBehind: (d: string) => `av ${d} pågående`,
  placementsBehind: (d: string) => placementsOf(d),
  respondentsBehind: (d: string) => respondentsOf(d),
  overlap: 'Där intervallen överlappar kan skillnaden bero på slumpen.',
  notASum: {
    month: 'Det som pågår länge räknas i flera månader, så månaderna kan inte läggas ihop till totalen.',
    quarter: 'Det som pågår länge räknas i flera kvartal, så kvartalen kan inte läggas ihop till totalen.',
    year: 'Det som pågår länge räknas i flera år, så åren kan inte läggas ihop till totalen.',
  },
  fewInGroups: (least: string) => `Där färre än ${least} ligger bakom kan enstaka ärenden ändra siffran mycket.`,
  few: (n: string, least: string) => `Tolka siffran försiktigt: bara ${n} ligger bakom (färre än ${least}).`,
  up: (size: string, before: string) => `↑ Upp ${size} jämfört med ${before}`,
  down: (size: string, before: string) => `↓ Ner ${size} jämfört med ${before}`,
  same: (before: string) => `→ Oförändrat jämfört med ${before}`,
  noComparison: (before: string) => `Det går inte att jämföra med ${before}`,
  differenceMayBeChance: 'Intervallen överlappar, så skillnaden kan bero på slumpen.',
  meanRises: 'Medelvärdet stiger när gamla ärenden till slut avslutas.',
  medianBeside: (median: string, d: string) => `Median: ${median} (Kaplan-Meier, ${placementsOf(d)}).`,
  medianNotReached: (d: string) =>
    `Medianen är inte nådd: färre än hälften av ${placementsOf(d)} har nått egen försörjning, räknat med dem som pågår.`,
  median: 'Median',
  fromVersion: (version: string) => `Räknat på register nr ${version}, inte det senaste.`,
  chartElsewhere: 'Diagrammet visas i Teams på datorn.',
  chartShows: (n: string, of: string) => `Diagrammet visar de ${n} första av ${of}; tabellen visar fler.`,
  tableShowsFirst: (n: string, of: string) => `Tabellen visar de ${n} första av ${of}.`,
  tableShowsLast: (n: string, of: string) => `Tabellen visar de ${n} senaste av ${of}.`,
  none: (when: string) => `Det fanns inga pågående insatsperioder ${when}.`,
  notComputable: (when: string) => `Det finns inget att räkna på ${when}.`,
  progression: {
    indicator: 'Indikator',
    change: 'Förändring',
    placements: 'Insatsperioder',
    chart: 'Förändring per indikator',
    unit: 'Steg',
    nothing: (when: string) =>
      `Ingen insatsperiod vars sista mättillfälle var ${when} har någon indikator som skattats två gånger.`,
  },
  checklists: {
    section: 'Avsnitt',
    fulfilled: 'Uppfyllda',
    chart: 'Uppfyllda krav per avsnitt',
    nothing: (when: string) => `Inga krav i checklistor bedömdes ${when}.`,
    before: (period: string, count: string) => `${period}: ${count}.`,
    legend: (sections: string) => `Avsnitt: ${sections}.`,
    bySection: 'Jämför avsnitt för avsnitt: hur många krav som är bedömda kan skilja sig åt.',
  },
  within: (days: string) => `Egen försörjning inom ${days} dagar`,
  sentence: {
    customers: (n: string, when: string) =>
      `${n} ${n === ONE ? 'person' : 'personer'} hade minst en insats ${when}; en person räknas en gång.`,
    placements: (n: string, when: string) => `${placementsOf(n)} pågick ${when}; en kund kan ha flera.`,
    starts: (n: string, when: string) => `${placementsOf(n)} började ${when}.`,
    endings: (n: string, when: string) => `${placementsOf(n)} avslutades ${when}.`,
    selfSufficiency: (n: string, d: string, when: string) =>
      `${n} av ${placementsOf(d)} som pågick ${when} ledde då till egen försörjning`,
    selfSufficiencyOfEnded: (n: string, d: string, when: string) =>
      `${n} av ${placementsOf(d)} som avslutades ${when} ledde till egen försörjning`,
    daysToSelfSufficiency: (d: string, when: string) =>
      d === ONE
        ? `En enda insatsperiod ledde till egen försörjning ${when}.`
        : `Medelvärde för de ${d} insatsperioder som ledde till egen försörjning ${when}.`,
    medianDaysToSelfSufficiency: (d: string, when: string) =>
      `Så många dagar tar det tills hälften har nått egen försörjning, skattat på ${placementsOf(d)} som pågick ${when}.`,
    selfSufficiencyWithin: (d: string, when: string, days: string) =>
      `Så stor andel når egen försörjning inom ${days} dagar från start, skattat på ${placementsOf(d)} som pågick ${when}.`,
    satisfaction: (d: string, when: string) => `Medelbetyg på skalan 1–5 från ${respondentsOf(d)} ${when}.`,
    openFlags: (n: string, when: string) =>
      `${n} ${n === ONE ? 'flagga är öppen' : 'flaggor är öppna'} ${when}; en insatsperiod kan ha flera.`,
    progression: (d: string, when: string) =>
      `Så många steg (skala 1–5) har skattningarna i snitt ändrats från första till sista mättillfället, i ${placementsOf(d)} vars sista mättillfälle var ${when}.`,
    checklistCompliance: (n: string, d: string, when: string) =>
      `${n} av ${d} krav som bedömdes ${when} är ${n === ONE ? 'uppfyllt' : 'uppfyllda'}.`,
    longStay: (n: string, d: string, when: string, share: string, months: string) =>
      `${n} av ${d} ${d === ONE ? 'insatsperiod' : 'insatsperioder'} som pågick ${when} hade varat längre än ${monthsOf(months)}: ${share}.`,
  },
  followUp: {
    whoTheyAre: 'Visa vilka de är',
    compare: (before: string) => `Jämför med ${before}`,
    trend: 'Utveckling per år',
  },
  feedback: {
    ask: 'Blev svaret rätt?',
    yes: 'Ja',
    no: 'Nej',
    thanks: 'Tack! Det hjälper oss att svara rätt.',
    thanksForWrong: 'Tack! Frågan är sparad utan ditt namn, så att felet kan hittas.',
  },
  explain: {
    formula: 'Formel',
    withFigures: (question: string) => `Med dagens siffror, ${question}:`,
    nothing: (when: string) => `Det finns inget att räkna på ${when}, så här står formeln utan siffror.`,
    counted: (what: string) => `Antal: ${what}`,
    people: (what: string) => `Antal olika personer bakom: ${what}`,
    divided: (n: string, d: string) => `${n} ÷ ${d}`,
    days: (what: string) => `Summan av dagar från start till slut ÷ antal: ${what}`,
    median: 'Dagen då hälften har nått egen försörjning, skattad enligt Kaplan-Meier',
    incidence: (days: string) => `Andelen som nått egen försörjning dag ${days}, skattad enligt Aalen-Johansen`,
    survey: 'Summan av betyg ÷ antal svarande',
    compliance: 'Krav som fick ja ÷ krav som fick ja, delvis eller nej, avsnitt för avsnitt',
    flags: 'Antal: flaggor som väntar på svar, uppföljning eller beslut, eller är uppskjutna',
    progression: 'Sista skattningen − första, i snitt per insatsperiod och sedan över insatsperioderna',
    meanOfPlacements: (d: string) => `medelvärde av ${placementsOf(d)}`,
    ofSection: (section: string, filled: string) => `Till exempel ${section}: ${filled}`,
    estimatedFrom: (d: string) => `skattat på ${placementsOf(d)}`,
    sumOfDays: (sum: string, d: string) => `${sum} dagar ÷ ${d}`,
    meanOf: (d: string) => `medelbetyg av ${respondentsOf(d)}`,
    selection: {
      overlapping: 'insatsperioder som pågick någon dag i perioden',
      startedIn: 'insatsperioder som började i perioden',
      endedIn: 'insatsperioder som avslutades i perioden',
      selfSufficientIn: 'insatsperioder som avslutades i egen försörjning i perioden',
      activeOn: 'pågående insatsperioder den dagen',
      activeLongerThanMonths: 'pågående insatsperioder som varat längre än så många månader',
    },
  },
};
