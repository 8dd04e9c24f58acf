import { day } from '../../calendar/day';
import { nacka } from '../../catalogue/nacka';
import { buildRegister } from '../../register/register';
import { placement } from '../../testing/placements';
import { understandWith } from '../understand';

const karim = 'karim.nilsson@nacka.example';
const annas = ['anna.berg@nacka.example', 'anna.lund@nacka.example'];
const register = buildRegister(
  [karim, ...annas].map((officer) => placement().with({ officer, provider: 'Språkbron' }).build()),
);
const understand = understandWith(nacka, register);
const heard = (text: string) => understand(text, day('2021-12-31')).flagsOf;

test.each([
  ['Karims flaggor'],
  ['karims flagor'],
  ['Karim Nilssons flaggor'],
  ['flaggor för Karim Nilsson'],
  ['visa Karims flaggor'],
  ['Kan du visa flaggorna hos Karim, tack?'],
  ['öppna flaggor för Karim'],
  ['Karims öppna flaggor just nu'],
  ['vilka flaggor har Karim?'],
  ['har Karim några flaggor?'],
  ['visa handläggaren Karims flaggor'],
  ['Nilssons flaggade ärenden'],
  ["Karim's flags"],
  ['show flags for Karim Nilsson'],
  ["I'd like to see Karim's open flags"],
])('"%s" asks for the flags of one officer', (text) => {
  expect(heard(text)).toEqual([karim]);
});

test('a name that fits several is all of them, and a whole name one', () => {
  expect(heard('Annas flaggor')).toEqual(annas);
  expect(heard('visa Anna Lunds flaggor')).toEqual([annas[1]]);
});

test.each([
  ['mina flaggor'],
  ['flaggor'],
  ['hur många flaggor har Karim?'],
  ['antal öppna flaggor Karim Nilsson'],
  ['flaggor per handläggare'],
  ['Karims flaggor jämfört med 2020'],
  ['Karims flaggor i SAI'],
  ['Karims flaggor hos Språkbron'],
  ['Karims flaggor förra året'],
  ['Karims kunder'],
  ['flagga Karims kunder'],
  ['ta bort Karims flaggor'],
  ['Karims och mina flaggor'],
  ['Karims och Annas flaggor'],
  ['Bodils flaggor'],
  ['visa Karims gula flaggor'],
  ['hur visar jag Karims flaggor?'],
  ['Språkbrons flaggor'],
])('"%s" does not', (text) => {
  expect(heard(text)).toBeUndefined();
});
