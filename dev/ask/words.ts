import type { Language } from '../../core/language';

interface Words {
  understoodAs: string;
  didYouMean: string;
  /** Flags and checklists are kept by the app. */
  inChat: string;
  /** So are the reviews that a figure is computed from. */
  reviewsInChat: string;
  behind: string;
  placement: string;
  start: string;
  months: string;
}

/** What only the command line says; everything else is said in the words of the cards. */
export const words: Record<Language, Words> = {
  sv: {
    understoodAs: 'Förstått som:',
    didYouMean: 'Frågan kan betyda flera saker. Menar du en av de här?',
    inChat: 'Det finns i chatten: npm start.',
    reviewsInChat: 'Granskningarna finns i chatten: npm start.',
    behind: 'Underlag',
    placement: 'Insatsperiod',
    start: 'Start',
    months: 'Månader',
  },
  en: {
    understoodAs: 'Understood as:',
    didYouMean: 'The question can mean several things. Do you mean one of these?',
    inChat: 'That is in the chat: npm start.',
    reviewsInChat: 'The reviews are in the chat: npm start.',
    behind: 'Behind it',
    placement: 'Placement',
    start: 'Start',
    months: 'Months',
  },
};
