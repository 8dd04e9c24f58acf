import type { Language } from '../core/language';

/** Every word of the page, except what the server says: definitions and names of interventions. */
export interface Texts {
  title: string;
  soFar: string;
  loading: string;
  allLoaded: string;
  failed: string;
  retry: string;
  howCounted: string;
  notComputable: string;
  nothingToCount: string;
  onDay: (day: string) => string;
  source: string;
  signIn: { heading: string; text: string; action: string };
  refused: { heading: string; text: string };
  broken: { heading: string; text: string; action: string };
  customers: { label: string; counts: (one: boolean) => string };
  placements: { label: string; counts: (one: boolean) => string };
  selfSufficiency: { label: string; counts: (numerator: string, denominator: string) => string };
  byIntervention: {
    label: string;
    counts: (numerator: string, denominator: string) => string;
    all: (share: string, counts: string) => string;
    interval: (range: string) => string;
    note: string;
  };
  days: {
    label: string;
    unit: string;
    counts: (n: string) => string;
    median: (days: string) => string;
    noMedian: string;
    medianMissing: string;
    note: string;
  };
  satisfaction: { label: string; counts: (n: string) => string };
  longStay: { label: string; counts: (denominator: string, share: string) => string };
}

const sv: Texts = {
  title: 'Årets nyckeltal',
  soFar: 'Hela enheten, hittills i år',
  loading: 'Hämtar …',
  allLoaded: 'Nyckeltalen är hämtade.',
  failed: 'Siffran kunde inte hämtas just nu.',
  retry: 'Försök igen',
  howCounted: 'Så räknas det',
  notComputable: 'kan inte beräknas',
  nothingToCount: 'Det finns inga uppgifter att räkna på.',
  onDay: (day) => `den ${day}`,
  source:
    'Siffrorna kommer från enhetens register. Fråga assistenten i chatten om du vill jämföra, gruppera eller gå bakåt i tiden.',
  signIn: {
    heading: 'Du behöver logga in igen',
    text: 'Inloggningen har gått ut eller avbröts. Inget har gått förlorat.',
    action: 'Logga in',
  },
  refused: {
    heading: 'Du har inte tillgång till översikten',
    text: 'Sidan är till för enhetens medarbetare. Be enhetens administratör om en roll om du borde ha tillgång.',
  },
  broken: {
    heading: 'Sidan kunde inte öppnas',
    text: 'Något gick fel på vägen. Vänta en stund och försök igen.',
    action: 'Försök igen',
  },
  customers: {
    label: 'Kunder',
    counts: (one) => `${one ? 'person' : 'personer'} med minst en insatsperiod`,
  },
  placements: {
    label: 'Insatsperioder',
    counts: (one) => (one ? 'insatsperiod' : 'insatsperioder; en kund kan ha flera'),
  },
  selfSufficiency: {
    label: 'Egen försörjning',
    counts: (numerator, denominator) => `${numerator} av ${denominator} insatsperioder`,
  },
  byIntervention: {
    label: 'Egen försörjning per insats',
    counts: (numerator, denominator) => `${numerator} av ${denominator} insatsperioder`,
    all: (share, counts) => `Alla insatser tillsammans: ${share}, ${counts}`,
    interval: (range) => `95\u00a0%-intervall ${range}`,
    note: 'Strecket under stapeln är intervallet. Där intervallen överlappar kan skillnaden bero på slumpen.',
  },
  days: {
    label: 'Tid till egen försörjning',
    unit: 'dagar',
    counts: (n) => `i genomsnitt, ${n} insatsperioder`,
    median: (days) => `Median: ${days} dagar, pågående medräknade`,
    noMedian: 'Median: kan inte beräknas, färre än hälften har nått egen försörjning',
    medianMissing: 'Median: kan inte hämtas just nu',
    note: 'Medelvärdet stiger när gamla ärenden avslutas.',
  },
  satisfaction: {
    label: 'Kundnöjdhet (NKI)',
    counts: (n) => `i medeltal på skalan 1–5, ${n}\u00a0svar`,
  },
  longStay: {
    label: 'Längre än 12 månader',
    counts: (denominator, share) => `av ${denominator} pågående insatsperioder (${share})`,
  },
};

const en: Texts = {
  title: 'This year’s figures',
  soFar: 'The whole unit, so far this year',
  loading: 'Loading …',
  allLoaded: 'The figures have been loaded.',
  failed: 'This figure cannot be fetched right now.',
  retry: 'Try again',
  howCounted: 'How it is counted',
  notComputable: 'cannot be computed',
  nothingToCount: 'There is nothing to count yet.',
  onDay: (day) => `on ${day}`,
  source:
    'The figures come from the unit’s register. Ask the assistant in the chat to compare, group or go back in time.',
  signIn: {
    heading: 'Please sign in again',
    text: 'Your sign-in has run out or was interrupted. Nothing has been lost.',
    action: 'Sign in',
  },
  refused: {
    heading: 'You do not have access to the overview',
    text: 'This page is for the unit’s staff. Ask the unit’s administrator for a role if you should have access.',
  },
  broken: {
    heading: 'The page could not be opened',
    text: 'Something went wrong on the way. Wait a moment and try again.',
    action: 'Try again',
  },
  customers: {
    label: 'Customers',
    counts: (one) => `${one ? 'person' : 'people'} with at least one placement`,
  },
  placements: {
    label: 'Placements',
    counts: (one) => (one ? 'placement' : 'placements; a customer may have several'),
  },
  selfSufficiency: {
    label: 'Self-sufficiency',
    counts: (numerator, denominator) => `${numerator} of ${denominator} placements`,
  },
  byIntervention: {
    label: 'Self-sufficiency by intervention',
    counts: (numerator, denominator) => `${numerator} of ${denominator} placements`,
    all: (share, counts) => `All interventions together: ${share}, ${counts}`,
    interval: (range) => `95% interval ${range}`,
    note: 'The line below a bar is its interval. Where intervals overlap, the difference may be chance.',
  },
  days: {
    label: 'Time to self-sufficiency',
    unit: 'days',
    counts: (n) => `on average, ${n} placements`,
    median: (days) => `Median: ${days} days, those under way included`,
    noMedian: 'Median: cannot be computed, fewer than half have become self-sufficient',
    medianMissing: 'Median: cannot be fetched right now',
    note: 'The mean rises when old cases end.',
  },
  satisfaction: {
    label: 'Customer satisfaction (NKI)',
    counts: (n) => `on average on a scale of 1–5, ${n}\u00a0replies`,
  },
  longStay: {
    label: 'Longer than 12 months',
    counts: (denominator, share) => `of ${denominator} placements under way (${share})`,
  },
};

export const texts: Readonly<Record<Language, Texts>> = { sv, en };

/** English for whoever uses English; Swedish, the unit's language, for all others. */
export const languageOf = (locale: string): Language => (/^en(-|$)/i.test(locale) ? 'en' : 'sv');
