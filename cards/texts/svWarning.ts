const placementsOf = (n: string): string => `${n} ${n === '1' ? 'insatsperiod' : 'insatsperioder'}`;

/** Tidig varning till enhetschefen, en gång i månaden. `now` och `before` är perioder eller dagar. */
export const svWarning = {
  title: (n: number) => (n === 1 ? 'Tidig varning: en siffra har stigit' : `Tidig varning: ${n} siffror har stigit`),
  days: 'Dagar till egen försörjning',
  daysCompared: (now: string, before: string) => `Medelvärdet för ${now} är minst 10\u00a0% högre än för ${before}.`,
  longStays: 'Mer än 12 månader i insats',
  longStaysCompared: (now: string, before: string) =>
    `Andelen av de pågående är minst 10\u00a0% större den ${now} än den ${before}, räknat på andelen och inte i procentenheter.`,
  risen: (what: string, now: string, by: string, before: string) => `${what}: ${now}, upp ${by} från ${before}`,
  risenFromNone: (what: string, now: string, before: string) => `${what}: ${now}, upp från ${before}`,
  of: (share: string, n: string, d: string) => `${share} (${n} av ${d})`,
  behind: (now: string, nNow: string, before: string, nBefore: string) =>
    `Bakom siffran: ${placementsOf(nNow)} ${now}, ${placementsOf(nBefore)} ${before}.`,
  medians: (now: string, medianNow: string, before: string, medianBefore: string) =>
    `Median: ${medianNow} ${now}, ${medianBefore} ${before} (Kaplan-Meier).`,
  intervals: (now: string, before: string) => `95\u00a0% intervall: ${now} nu, ${before} då.`,
  apart: 'Intervallen överlappar inte.',
  meanRises:
    'Medelvärdet stiger när gamla ärenden till slut avslutas, så läs det tillsammans med medianen och antalet bakom.',
  notRanked: 'Insatserna är inte rangordnade: de står i sin vanliga ordning.',
  more: (n: string) => `Och ${n} till: fråga mig om siffran per insats.`,
  look: 'Titta på siffrorna bakom, och ta upp det när ni går igenom insatserna:',
  askDays: (what: string) => `${what}: dagar`,
  askLongStays: (what: string) => `${what}: mer än 12 månader`,
  why: 'Du får det här för att du är enhetschef, högst en gång i månaden och bara när något har stigit. Skriv "pausa aviseringar" om du vill vänta, eller stäng av aviseringar för appen i Teams.',
};
