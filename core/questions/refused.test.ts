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
    'Vilka kunder har varit i insats mer än högst 12 månader',
    'hur många har varit i insats mer än 12 - 18 månader',
    'how many have been in an intervention for less than 12 months',
    'hur många har varit i insats som mest ett år',
  ],
  'a span of time is not a stay': [
    'Hur många kunder på ett år?',
    'How many customers a year?',
    'egen försörjning sedan start',
  ],
  'an age is not a stay': ['Hur många kunder över 25 år har varit i insats?', 'vilka kunder är över 18 år'],
  'a length in days or weeks is not one in months': [
    'hur många har varit i insats mer än 90 dagar',
    'how many have been in an intervention for over 10 weeks',
    'vilka har gått i sai mer än 20 veckor',
  ],
  'figures that are joined': [
    'hur många har varit i insats minst 1-2 år',
    'kunder 1 Språkbron',
    'kunder -5',
    'visa kund 2021',
  ],
  'what the register does not hold': [
    'egen försörjning för kvinnor',
    'hur manga man gar i SAI',
    'how many men got a job',
    'hur många unga kunder har vi',
    'vad kostar SAI per kund',
    'hur många vegetariska kunder har vi',
    'antal deltidsarbetande kunder 2021',
    'egen försörjning i Huddinge',
    'hur många kunder har Arbetsförmedlingen',
    'hur många avslutades på grund av sjukdom',
    'hur många gick till arbete efter avslut till studier utan praktik',
  ],
  'what is left out': [
    'kunder utom SAI',
    'egen försörjning utan jobbpeng',
    'customers not in SAI',
    'alla kunder förutom mina',
  ],
  'the future': ['hur många kunder får vi nästa år', 'prognos för 2022', 'how many customers will we have'],
  'two groupings': [
    'kunder per anordnare och månad',
    'self-sufficiency by provider and intervention',
    'per anordnare och insats',
  ],
  'a grouping that is none': ['kunder per vecka', 'kunder per tertial', 'kunder per kommun', 'kunder per kön'],
  'data that would be changed': [
    'ta bort kund 4711',
    'ändra slutdatum för placering 12',
    'delete all my flags',
    'registrera en ny kund',
  ],
  'people and providers that are not there': [
    'visa Gunillas kunder',
    'visa Anna Svenssons kunder',
    'visa Karins kunder',
    'hur många kunder har Framtidsverkstan AB',
  ],
  'a part of a name that is none': [
    'vägen till egen försörjning',
    'kunder hos Nacka',
    'Hur många kunder på grund av SAI?',
    'kunder i Nacka och Språkbron',
  ],
  'a share of what has none': [
    'Hur stor andel avslut?',
    'Hur stor andel nya kunder har vi?',
    'Hur många kunder är nöjda?',
  ],
  'names that are not joined': [
    'kunder i SAI hos jobbpeng',
    'kunder i SAI jobbpeng',
    'kunder i SAI och Språkbron',
    'kunder hos Språkbron med Jobbkompassen',
  ],
  'lists of those who are not there any more': [
    'lista kunderna som avslutades i november',
    'vilka kunder har nått egen försörjning',
    'list the customers who got a job last year',
    'visa självförsörjande kunder',
    'lista nya kunder',
    'vilka är nöjda',
  ],
  'two figures at once': [
    'hur många startade och avslutades 2021',
    'egen försörjning och kundnöjdhet 2021',
    'progression och NKI',
  ],
  'checklists and flags that are counted or someone else’s': [
    'Hur många checklistor har vi?',
    'checklista för Språkbron och Jobbkompassen',
    'checklista för Anna Berg',
    'andel flaggor',
    'visa flaggorna hos Språkbron',
    'hur många öppna flaggor hade vi i mars',
  ],
  'a figure by what it cannot be grouped by': [
    'nki per månad',
    'nki per handläggare',
    'nki för mina kunder',
    'kunder per avslutsorsak',
    'hur många har varit i insats över 12 månader per år',
  ],
  'days that are not': ['kunder 30 februari 2021', 'kunder 31 juni', 'kunder 2021-02-30', 'kunder i maj 2022'],
};

test.each(Object.entries(refused).flatMap(([why, texts]) => texts.map((text) => [why, text] as const)))(
  '%s: "%s" is not answered',
  (_, text) => {
    expect(understand(text, day('2021-12-31')).question).toEqual({ kind: 'unsupported' });
  },
);
