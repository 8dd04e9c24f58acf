import { caseWish } from './caseWish';

test.each([
  ['K-10023'],
  ['K-10023?'],
  ['visa K-10023'],
  ['öppna ärende K-10023'],
  ['oppna arende K-10023'],
  ['Öppna ärendet: K-10023'],
  ['hur går det för K-10023?'],
  ['Hur går det för kund K-10023 just nu?'],
  ['hur går det med K-10023 då?'],
  ['show case K-10023'],
  ['Show me K-10023 please'],
  ['how is K-10023 doing?'],
  ["What's the status of case K-10023?"],
  ['Hej! Kan du visa ärende K-10023, tack?'],
  ['kundnr K-10023'],
  ['ärende nr. K-10023'],
  ['flaggan för K-10023'],
  ['öppna uppföljningen för K-10023'],
  ['följ upp K-10023'],
  ['skjut upp K-10023'],
  ['Kan du lämna över ärende K-10023?'],
  ['snooze case K-10023'],
  ['öppna flagga K-10023'],
  ['uppföljning K-10023'],
  ['Kan du öppna K-10023 åt mig?'],
  ['open the flag K-10023 for me'],
  ['jag vill se "K-10023"'],
  ['can I see the flag for customer K-10023?'],
])('"%s" asks for a case', (text) => {
  expect(caseWish(text)).toEqual({ number: 'K-10023', isNumber: true });
});

test.each([
  ['k 10023', 'k 10023'],
  ['visa 10023', '10023'],
  ['ärende 12', '12'],
  ['ärende 2021', '2021'],
  ['kund A/7', 'A/7'],
  ['AB-2021-17', 'AB-2021-17'],
  ['2021/00123', '2021/00123'],
  ['öppna ärende K 17', 'K 17'],
])('"%s" asks for the case %s', (text, number) => {
  expect(caseWish(text)).toEqual({ number, isNumber: true });
});

test.each([
  ['vilken insats har K-10023?'],
  ['hur går det för K-10023 och K-10024?'],
  ['ta bort K-10023'],
  ['lämna över K-10023 till Karim'],
  ['skjut upp K-10023 till fredag'],
  ['visa kunder som K-10023'],
  ['är K-10023 klar?'],
  ['hur länge har K-10023 varit i insats'],
  ['why is case K-10023 still open?'],
  ['visa Karim'],
  ['2021'],
  ['2021-12-31'],
  ['visa 2021'],
  ['Q2 2021'],
  ['mars 2021'],
  ['sai 2021'],
  ['12 månader'],
  ['365'],
  ['hur går det för SAI?'],
  ['öppna ärenden 2021'],
  ['kund 12 månader'],
])('"%s" is no case number by its form', (text) => {
  expect(caseWish(text)?.isNumber ?? false).toBe(false);
});

test.each([
  ['visa Kalle', 'Kalle'],
  ['ärende Blå boken', 'Blå boken'],
  ['hur går det för Åsa 7?', 'Åsa 7'],
])('"%s" may be a case that is called %s', (text, number) => {
  expect(caseWish(text)).toEqual({ number, isNumber: false });
});

test.each([['visa'], ['öppna ärendet'], ['hej'], ['?'], [''], [`visa K-1 ${'x'.repeat(200)}`]])(
  '"%s" asks for none',
  (text) => {
    expect(caseWish(text)).toBeUndefined();
  },
);
