import { day } from '../core/calendar/day';
import { chosenLanguage } from './chosenLanguage';
import { withoutPoliteness } from './politeness';
import { weeklyWish } from './weeklyWish';
import { alertWish } from './wishes/alertWish';
import { caseWish } from './wishes/caseWish';

test.each([
  ['hej kan du skicka den hit tack', 'skicka den hit'],
  ['skulle du kunna svara pa svenska ar du snall', 'svara pa svenska'],
  ['jag vill att du slutar', 'slutar'],
  ['could you please stop', 'stop'],
  ['id like to pause alerts thank you', 'pause alerts'],
  ['skicka snalla den hit', 'skicka den hit'],
  ['kanske dukar hon', 'kanske dukar hon'],
  ['tack', ''],
])('"%s" without politeness is "%s"', (said, left) => {
  expect(withoutPoliteness(said)).toBe(left);
});

test.each([
  ['Hej! Skulle du kunna %, är du snäll?'],
  ['Vill du % tack så mycket'],
  ['Hello, could you please %'],
  ['I would like you to %, thanks'],
  ['God morgon! Får jag %, tack på förhand'],
  ['Hejsan, skulle jag kunna få %?'],
  ['Could I please %'],
])('"%s" says a wish of any kind', (politely) => {
  const say = (wish: string): string => politely.replace('%', wish);
  expect(chosenLanguage(say('svara alltid på engelska'))).toBe('en');
  expect(weeklyWish(say('skicka veckosammanfattning hit'))?.wish).toBe('send');
  expect(alertWish(say('pausa aviseringar till måndag'), day('2021-12-31'))?.kind).toBe('pause');
  expect(caseWish(say('öppna ärende K-10023'))).toEqual({ number: 'K-10023', isNumber: true });
});
