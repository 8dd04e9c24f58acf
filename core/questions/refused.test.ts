import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { understandWith } from './understand';

const providers = ['Språkbron', 'Jobbkompassen AB', 'Vägen Vidare', 'Nacka Karriärcenter', 'Stegvis Utveckling AB'];
const register = buildRegister(
  providers.map((provider) => placement().with({ provider, officer: 'anna.berg@nacka.example' }).build()),
);
const understand = understandWith(nacka, register);

/** Questions that once got, or could get, a figure for something else than was asked. */
const refused: Record<string, string[]> = {
  'less than is not more than': [
    'Vilka kunder har varit under 12 månader i insats?',
    'Hur många kunder har varit under 6 månader i insats?',
    'Hur många kunder har varit < 12 månader i insats?',
    'Hur många kunder har varit ≤ 12 månader i insats?',
    'Hur många har varit i insats i 12 månader',
    'Hur många kunder har varit i insats till 6 månader',
    'Vilka kunder har varit i insats mer än högst 12 månader',
    'hur många har varit mer än i insats 12 månader',
    'hur många har varit i insats - 12 månader',
    'vilka har varit i insats min 12 månader',
  ],
  'a span of time is not a stay': [
    'How many customers in the past 12 months?',
    'Hur många kunder har vi haft på 12 månader?',
    'Hur många kunder har vi i 12 månader',
    'Hur många kunder på ett år?',
    'How many customers a year?',
    'Hur många kunder har vi haft över 12 månader?',
    'Hur många kunder har vi haft mer än ett år 2020',
    'egen försörjning sedan start',
  ],
  'an age is not a stay': ['Hur många kunder över 25 år har varit i insats?', 'vilka kunder är över 18 år'],
  'figures that are joined': [
    'hur många har varit i insats mer än 1,5 år',
    'hur många har varit i insats mer än 1.5 år',
    'hur många har varit i insats minst 1-2 år',
    'hur många har varit i insats mer än 12 - 18 månader',
    'antal kunder 2021-01-01',
    'antal kunder 1/1 2021',
    'antal kunder 2020-01',
    'kunder 1 Språkbron',
    'kunder -5',
    'visa kund 2021',
  ],
  'question words': [
    'Hur länge har kunderna varit i insats?',
    'Hur går det för kunderna?',
    'var är kunderna',
    'vad kunder',
    'what customers',
    'vad är kunder',
    'Hur många personer är vi?',
    'How many people are we?',
    'går kunderna',
    'hur nöjda är vi',
  ],
  'words of a task': ['How many customers start in 2021?', 'Hur många kunder kan börja i SAI?', 'open customers'],
  'help about a figure': ['vad kan du göra för kunderna', 'help customers'],
  'the active ones of another time': [
    'Hur många pågående insatser hade vi 2020?',
    'pågående insatser per månad',
    'hur många pågående har nått egen försörjning',
  ],
  'a part of a name that is none': [
    'vägen till egen försörjning',
    'Vägen till egen försörjning',
    'kunder stegvis',
    'kunder hos Nacka',
    'Nacka kunder',
    'Hur många kunder på grund av SAI?',
    'kunder i Nacka och Språkbron',
  ],
  'a share of what has none': [
    'Hur stor andel avslut?',
    'Hur stor andel nya kunder har vi?',
    'Hur stor andel är nöjda?',
    'Hur många kunder är nöjda?',
    'andel antal egen försörjning',
  ],
  'from one intervention to another': [
    'Hur många självförsörjande som var i SAI och är i jobbpeng?',
    'Hur många kunder gått till SAI',
    'kunder i SAI hos jobbpeng',
    'kunder i SAI jobbpeng',
    'kunder i SAI och Språkbron',
    'kunder hos Språkbron med Jobbkompassen',
    'hur många blev kunder hos Språkbron',
    'hur många kunder nått SAI',
  ],
  'what is on offer': ['Vilka insatser har vi?', 'Which placements do we have?', 'visa insatser'],
  'customers counted as placements': ['Hur många kunder har avslutade insatser?'],
  'lists that are none': ['visa avslutade insatser', 'visa kunder per insats', 'visa självförsörjande kunder'],
  'checklists and flags that are counted': [
    'Hur många checklistor har vi?',
    'checklista för Språkbron och Jobbkompassen',
    'checklista för Anna Berg',
    'hur många flaggor har vi',
    'andel flaggor',
  ],
  'explanations of more than a figure': [
    'hur räknas egen försörjning i SAI?',
    'hur räknas egen försörjning 2020?',
    'how is self-sufficiency?',
    'hur räknas kunder och insatser',
    'egen försörjning calculated',
    'hur räknas andelen kunder',
    'vilka räknas hur räknas kunder',
  ],
};

test.each(Object.entries(refused).flatMap(([why, texts]) => texts.map((text) => [why, text] as const)))(
  '%s: "%s" is not answered',
  (_, text) => {
    expect(understand(text, day('2021-12-31')).question).toEqual({ kind: 'unsupported' });
  },
);
