import { day } from '../../core/calendar/day';
import { alertWish } from './alertWish';

/** A Friday. */
const TODAY = day('2021-12-31');

// The next working day is Monday 3 January.
test.each([
  ['pausa aviseringar', 'sv'],
  ['Pausa mina notiser, tack!', 'sv'],
  ['Hej, kan du pausa alla påminnelser?', 'sv'],
  ['stäng av meddelanden', 'sv'],
  ['pause alerts', 'en'],
  ['Please mute my notifications.', 'en'],
  ['turn the alerts off', 'en'],
])('"%s" pauses to the next working day, and that is assumed', (text, language) => {
  expect(alertWish(text, TODAY)).toEqual({ kind: 'pause', until: '2022-01-03', assumed: true, language });
});

test.each([
  ['pausa aviseringar till måndag', '2022-01-03'],
  ['pausa aviseringar till på måndag', '2022-01-03'],
  ['pausa aviseringar till mandag', '2022-01-03'],
  ['pausa aviseringar till fredag', '2022-01-07'],
  ['pausa notiserna fram till nästa fredag', '2022-01-07'],
  ['pausa aviseringar till och med tisdag', '2022-01-05'],
  ['pausa aviseringar t.o.m. 5 januari', '2022-01-06'],
  ['pausa aviseringar i dag', '2022-01-01'],
  ['pausa aviseringar resten av veckan', '2022-01-03'],
  ['pausa aviseringar över helgen', '2022-01-03'],
  ['pausa aviseringar till i morgon', '2022-01-01'],
  ['pausa aviseringar till i övermorgon', '2022-01-02'],
  ['pausa aviseringar till nästa vecka', '2022-01-03'],
  ['pausa aviseringar till nästa månad', '2022-01-01'],
  ['pausa aviseringar i en vecka', '2022-01-07'],
  ['pausa påminnelser i två veckor', '2022-01-14'],
  ['pausa meddelanden i 3 dagar', '2022-01-03'],
  ['pausa meddelandena i ett dygn', '2022-01-01'],
  ['pausa aviseringar i två månader', '2022-02-28'],
  ['pausa aviseringar i ett par dagar', '2022-01-02'],
  ['pausa aviseringar till 15 januari', '2022-01-15'],
  ['pausa aviseringar till den 15:e jan.', '2022-01-15'],
  ['pausa aviseringar till den 15', '2022-01-15'],
  ['pausa aviseringar till 1 maj', '2022-05-01'],
  ['pausa aviseringar till 2 oktober 2022', '2022-10-02'],
  ['pausa aviseringar till 15/1', '2022-01-15'],
  ['pausa aviseringar till 15/1 2023', '2023-01-15'],
  ['pausa aviseringar till 2022-01-15', '2022-01-15'],
  ['pausa aviseringar till 2021-01-15', '2021-01-15'],
  ['pausa aviseringar till 31 december', '2021-12-31'],
  ['pausa aviseringar till 30 december', '2022-12-30'],
  ['pause alerts until Monday', '2022-01-03'],
  ['pause alerts until next Friday', '2022-01-07'],
  ['pause my alerts for a week', '2022-01-07'],
  ['pause alerts for the next two weeks', '2022-01-14'],
  ['pause alerts for 10 days please', '2022-01-10'],
  ['pause alerts until 15 January', '2022-01-15'],
  ['pause alerts until January 15th, 2022', '2022-01-15'],
  ['pause alerts until the 15th of January', '2022-01-15'],
  ['pause alerts until 2022-01-15', '2022-01-15'],
  ['pause alerts until tomorrow', '2022-01-01'],
  ['pause alerts until the day after tomorrow', '2022-01-02'],
  ['pause alerts through Tuesday', '2022-01-05'],
  ['stop reminders over the weekend', '2022-01-03'],
  ['snooze notifications for today', '2022-01-01'],
])('"%s" pauses until %s', (text, until) => {
  expect(alertWish(text, TODAY)).toMatchObject({ kind: 'pause', until, assumed: false });
});

test.each([
  ['2022-01-03', 'pausa aviseringar till måndag', '2022-01-10'],
  ['2022-01-03', 'pausa aviseringar till nästa onsdag', '2022-01-12'],
  ['2022-01-02', 'pausa aviseringar till nästa vecka', '2022-01-03'],
  ['2022-01-02', 'pausa aviseringar över helgen', '2022-01-03'],
  ['2022-04-13', 'pausa aviseringar över helgen', '2022-04-19'],
  ['2022-01-20', 'pausa aviseringar till den 15', '2022-02-15'],
  ['2024-02-01', 'pausa aviseringar till 29 februari', '2024-02-29'],
  ['2022-01-05', 'pausa aviseringar', '2022-01-07'],
])('said on %s, "%s" pauses until %s', (today, text, until) => {
  expect(alertWish(text, day(today))).toMatchObject({ kind: 'pause', until });
});

test.each([
  ['slå på aviseringar igen', 'sv'],
  ['slå på mina notiser', 'sv'],
  ['Återuppta aviseringarna!', 'sv'],
  ['sluta pausa aviseringar', 'sv'],
  ['avsluta pausen', 'sv'],
  ['turn on alerts again', 'en'],
  ['turn my notifications back on', 'en'],
  ['resume alerts', 'en'],
  ['end the pause', 'en'],
])('"%s" turns them on again', (text, language) => {
  expect(alertWish(text, TODAY)).toEqual({ kind: 'resume', language });
});

test.each([
  ['tysta timmar 17-08', '17:00', '08:00'],
  ['tysta timmar 17–8', '17:00', '08:00'],
  ['Tysta timmar: 17:00 till 08:00', '17:00', '08:00'],
  ['tysta timmar kl. 17.30 - 07.15', '17:30', '07:15'],
  ['tysta timmar mellan 17 och 8', '17:00', '08:00'],
  ['sätt mina tysta timmar till 20-24', '20:00', '00:00'],
  ['tysta timmar 1700-0800', '17:00', '08:00'],
  ['var tyst mellan 12 och 13', '12:00', '13:00'],
  ['slå på tysta timmar', '17:00', '08:00'],
  ['quiet hours 17-08', '17:00', '08:00'],
  ['quiet hours from 5 pm to 8 am', '17:00', '08:00'],
  ['set my quiet hours to 5pm-8:30am', '17:00', '08:30'],
  ['quiet hours 12 am to 12 pm', '00:00', '12:00'],
  ['turn on quiet hours', '17:00', '08:00'],
])('"%s" makes %s to %s quiet', (text, from, to) => {
  expect(alertWish(text, TODAY)).toMatchObject({ kind: 'quiet', hours: { from, to } });
});

test.each([
  ['inga tysta timmar', 'sv'],
  ['ta bort mina tysta timmar', 'sv'],
  ['no quiet hours', 'en'],
  ['turn off quiet hours', 'en'],
])('"%s" takes them away', (text, language) => {
  expect(alertWish(text, TODAY)).toEqual({ kind: 'noQuiet', language });
});

test.each([
  ['aviseringar', 'sv'],
  ['visa mina aviseringar', 'sv'],
  ['Mina notiser?', 'sv'],
  ['visa inställningar för aviseringar', 'sv'],
  ['tysta timmar', 'sv'],
  ['my alerts', 'en'],
  ['show my notification settings', 'en'],
])('"%s" shows what holds', (text, language) => {
  expect(alertWish(text, TODAY)).toEqual({ kind: 'show', language });
});

test.each([
  ['pausa aviseringar till 31 februari', 'day'],
  ['pausa aviseringar till 2022-02-30', 'day'],
  ['pausa aviseringar till 15/13', 'day'],
  ['pausa aviseringar tills jag säger till', 'day'],
  ['pausa aviseringar i evighet', 'day'],
  ['pause alerts until further notice', 'day'],
  ['tysta timmar 25-08', 'hours'],
  ['tysta timmar 17:75-08', 'hours'],
  ['tysta timmar 17-17', 'hours'],
  ['tysta timmar 17', 'hours'],
  ['tysta timmar kl 17', 'hours'],
  ['quiet hours 13 pm to 8 am', 'hours'],
])('"%s" is unclear about the %s', (text, what) => {
  expect(alertWish(text, TODAY)).toMatchObject({ kind: 'unclear', what });
});

test.each([
  'Hur många kunder har vi?',
  'pausa',
  'pausa checklistan till måndag',
  'vilka aviseringar skickades i maj?',
  'visa mina flaggor',
  'mina kunder',
  'hur många påminnelser fick jag förra veckan?',
  'visa mina påminnelser',
  'pausa aviseringar för Karim',
  'pausa aviseringar och visa mina flaggor',
  'slå på aviseringar för alla handläggare',
  'insatser med tysta timmar',
  'tysta timmar på Språkbron',
  'stoppa insatsen till måndag',
  'till måndag',
  'quiet hours of the providers',
  'messages',
  'how many alerts were sent until Monday?',
  'status checklistor',
  'åtgärder för Språkbron',
  `pausa aviseringar till ${'måndag '.repeat(40)}`,
  '',
])('"%s" wishes nothing of them', (text) => {
  expect(alertWish(text, TODAY)).toBeUndefined();
});
