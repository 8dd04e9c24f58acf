import { weeklyWish } from './weeklyWish';

test.each([
  ['skicka veckosammanfattning hit', 'send', 'sv'],
  ['Skicka veckosammanfattningen hit, tack!', 'send', 'sv'],
  ['Kan du skicka en veckosammanfattning hit varje måndag?', 'send', 'sv'],
  ['skicka veckosammanfattning till den här kanalen', 'send', 'sv'],
  ['skicka veckosammanfattning', 'send', 'sv'],
  ['send the weekly summary here', 'send', 'en'],
  ['Please send us the weekly summary in this channel', 'send', 'en'],
  ['post weekly summaries here every week', 'send', 'en'],
  ['sluta skicka veckosammanfattning', 'stop', 'sv'],
  ['Sluta skicka veckosammanfattningen hit', 'stop', 'sv'],
  ['skicka inte veckosammanfattningen längre', 'stop', 'sv'],
  ['stoppa veckosammanfattningen', 'stop', 'sv'],
  ['Kan du sluta med veckosammanfattningar?', 'stop', 'sv'],
  ['stop the weekly summary', 'stop', 'en'],
  ['Stop sending the weekly summary here please', 'stop', 'en'],
  ["don't send the weekly summary anymore", 'stop', 'en'],
])('"%s" wishes to %s it, in %s', (text, wish, language) => {
  expect(weeklyWish(text)).toEqual({ wish, language });
});

test.each([
  'veckosammanfattning',
  'skicka hit',
  'sluta',
  'skicka veckosammanfattning för Språkbron hit',
  'vad är en veckosammanfattning?',
  'hur många började förra veckan?',
  'stop',
  'send the figures here',
  'send the weekly summary to anna',
  '',
])('"%s" wishes nothing of it', (text) => {
  expect(weeklyWish(text)).toBeUndefined();
});
