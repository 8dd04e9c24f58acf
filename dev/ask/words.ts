import type { Language } from '../../core/language';

interface Words {
  understoodAs: string;
  didYouMean: string;
  /** Flags and checklists are kept by the app. */
  inChat: string;
  /** So are the reviews that a figure is computed from. */
  reviewsInChat: string;
  /** And so are the answers to flags. */
  answersInChat: string;
  /** What the number of open flags is counted from here. */
  flagsRaised: string;
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
    answersInChat: 'Uppföljningarna finns i chatten: npm start.',
    flagsRaised:
      'Här räknas de flaggor som den dagliga körningen skulle sätta av registret den dagen. Vilka som är besvarade eller uppskjutna vet bara chatten: npm start.',
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
    answersInChat: 'The follow-ups are in the chat: npm start.',
    flagsRaised:
      'Counted here are the flags that the daily run would raise from the register on that day. Which of them are answered or put off only the chat knows: npm start.',
    behind: 'Behind it',
    placement: 'Placement',
    start: 'Start',
    months: 'Months',
  },
};
