import { svAlerts } from './svAlerts';
import { svChecklist } from './svChecklist';
import { svFlag } from './svFlag';
import { svFlagList } from './svFlagList';
import { svDigest } from './svDigest';
import { svKpi } from './svKpi';
import { svQuestion } from './svQuestion';
import { svReview } from './svReview';
import { svReminder } from './svReminder';
import { svWarning } from './svWarning';
import { svWeekly } from './svWeekly';

const ONE = '1';
const monthsOf = (n: string): string => `${n} ${n === ONE ? 'månad' : 'månader'}`;

/** Swedish: what users see. The shape of this object is the shape of every language. */
export const sv = {
  assistant: 'Arbetsmarknadsassistenten',
  answeredBelow: 'Svaret står här nedanför.',
  kpi: svKpi,
  question: svQuestion,
  reminder: svReminder,
  warning: svWarning,
  weekly: svWeekly,
  alerts: svAlerts,
  digest: svDigest,
  cases: {
    title: (months: string | undefined) =>
      months === undefined ? 'Pågående ärenden' : `Mer än ${monthsOf(months)} i insats`,
    count: (n: number, day: string) =>
      n === 1 ? `1 pågående insatsperiod den ${day}.` : `${n} pågående insatsperioder den ${day}, längst tid först.`,
    months: (n: string) => monthsOf(n),
    openFlag: 'Följ upp',
    hasFlag: 'Har öppen flagga',
    flagRests: (day: string) => `vilar till ${day}`,
    flagAwaits: 'väntar på beslut',
    flagElsewhere: (officer: string) => `följs upp av ${officer}`,
    own: 'Du ser bara dina egna ärenden.',
    none: (day: string) => `Inga ärenden stämmer in på frågan den ${day}.`,
    columns: { customer: 'Kund', intervention: 'Insats och anordnare', months: 'Tid och start' },
    page: (page: number, of: number) => `Sida ${page} av ${of}`,
    next: 'Nästa sida',
    previous: 'Föregående sida',
  },
  help: {
    title: 'Hej! Jag svarar på frågor om era insatser.',
    welcome: (name: string) => `Hej ${name}! Jag svarar på frågor om era insatser.`,
    can: 'Fråga mig om nyckeltal, fyll i checklistor och gå igenom dina flaggor.',
    canShared: 'Fråga mig om nyckeltal. Ärenden och flaggor visar jag bara i en enskild chatt.',
    examples: 'Skriv med egna ord, eller börja här:',
    cases: 'Skriv ett ärendenummer, så öppnar jag ärendet.',
    weekly: 'Skriv "skicka veckosammanfattning hit" i en kanal, så kommer veckans siffror dit.',
    alerts:
      'När ett ärende har pågått länge skriver jag till handläggaren här. Skriv "pausa aviseringar" om du vill vara ifred, eller stäng av dem för appen i Teams.',
    today: (day: string) => `Idag räknas som ${day}.`,
    questions: {
      selfSufficiency: 'Andel egen försörjning i år',
      byIntervention: 'Egen försörjning per insats',
      customers: 'Hur många kunder har vi?',
      longStay: 'Vilka kunder är över 12 månader?',
      flags: 'Mina flaggor',
      checklist: 'Checklista',
    },
  },
  unsupported: {
    title: {
      notYet: 'Det kan jag inte svara på än.',
      never: 'Det kan jag inte svara på.',
      more: 'Jag behöver veta lite mer.',
      noRegister: 'Jag har inga uppgifter att svara från än.',
      personalNumber: 'Skriv aldrig personnummer här.',
    },
    leftover: (words: string) => `Jag förstod inte: ${words}.`,
    nearest: 'Det närmaste jag kan svara på:',
    noGuess: 'Jag gissar inte.',
    hint: 'Det här kan jag svara på:',
    reason: {
      future: 'Jag kan inte svara om framtiden.',
      monthsMissing: 'Hur många månader? Skriv till exempel: Hur många kunder har varit mer än 12 månader i insats?',
      monthsNotWhole: 'Jag räknar i hela månader.',
      monthsUnused: 'Månader hör inte till den frågan.',
      tooFine: (most: string) => `Det blir fler än ${most} rader. Fråga om en kortare period.`,
      dayOrPeriod: 'Långa insatstider gäller en dag, andra siffror en period.',
      onlyToday: 'Öppna flaggor räknas bara som det är i dag, så jag kan inte jämföra eller se bakåt.',
      noVersions:
        'Flaggor och deras svar hör inte till någon inläsning av registret, så jag räknar dem bara som de är nu.',
      daysMissing: 'Inom hur många dagar? Jag räknar på 180, 365 eller 730 dagar från start.',
      daysNotOffered: (days: string) => `Jag räknar bara på så många dagar från start: ${days}.`,
      daysUnused: 'Dagar hör inte till den frågan.',
      version: (version: string) => `Jag har inte register nr ${version}.`,
      grouping: 'Det går inte att dela upp den siffran så.',
      officerOfSurvey: 'Kundnöjdheten finns inte per handläggare.',
      wholeUnit: 'Progressionen visas bara för hela enheten, utan uppdelning eller urval.',
      wholeProvider: 'Checklistan gäller hela anordnaren, inte en viss insats eller handläggare.',
      unknown: (name: string) => `Jag hittar inte ${name} i registret.`,
      noOwnCases: 'Du har inga egna ärenden i registret.',
      clarify: 'Frågan kan betyda flera saker. Skriv till exempel vilken insats, anordnare eller tid du menar.',
      noRegister: 'Registret är inte inläst än. Be administratören läsa in det.',
      personalNumber: 'Jag har inte sparat det. Ta bort ditt meddelande och använd kundnumret i stället.',
    },
  },
  clarify: {
    title: 'Menade du något av det här?',
    why: 'Frågan kan betyda flera saker. Välj, eller skriv vad du menar.',
    more: 'Det finns fler möjligheter än de som får plats här: skriv vad du menar.',
  },
  refusal: {
    unknownPerson:
      'Hej! Jag hittar dig inte bland enhetens medarbetare, så jag kan inte svara. Be administratören lägga till dig.',
    onlyPersonal: 'Ärenden visar jag bara i en enskild chatt. Skriv till mig där.',
    smallCells: 'Svaret kan peka ut någon, så det ger jag bara i en enskild chatt. Fråga mig där.',
    noCases: 'I din roll visas inga enskilda ärenden. Du kan fråga om nyckeltal.',
    noChecklists: 'I din roll fylls inga checklistor i.',
    unknownProvider: (name: string) => `Anordnaren ${name} finns inte i registret.`,
    staleCard: 'Det kortet gäller inte längre. Fråga mig igen.',
    noFlag: 'Den flaggan finns inte längre hos dig.',
  },
  language: { chosen: 'Jag svarar på svenska från och med nu. En fråga på engelska får svar på engelska.' },
  error: {
    title: 'Något gick fel hos mig.',
    what: 'Inget är halvsparat. Försök igen om en stund.',
    id: (id: string) => `Hjälper det inte: uppge felnummer ${id} till administratören.`,
  },
  flag: svFlag,
  flagList: svFlagList,
  checklist: svChecklist,
  review: svReview,
};

export type Texts = typeof sv;
