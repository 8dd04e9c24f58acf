import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna } from './testing/people';
import { testPorts } from './testing/ports';

const cardOf = async (text: string): Promise<string> =>
  wordsIn(await chatOf(anna, await testPorts([placement(day('2021-02-01')).build()])).says(text));

test.each([
  ['Hur stor andel har nått egen försörjning?', 'Jag antar att du menar i år (2021).'],
  ['How many customers do we have?', 'I assume you mean this year (2021).'],
])('"%s" is answered for this year, and that is said', async (text, said) => {
  expect(await cardOf(text)).toContain(said);
});

test.each(['Hur många kunder hade vi 2021?', 'Vilka kunder har varit mer än 12 månader i insats?'])(
  '"%s" is answered with nothing assumed about its period',
  async (text) => {
    expect(await cardOf(text)).not.toContain('Jag antar');
  },
);

test('a question that goes on from one before it takes its period over, which is not assumed again', async () => {
  const chat = chatOf(anna, await testPorts([placement(day('2021-02-01')).build()]));
  expect(wordsIn(await chat.says('Hur många kunder har vi?'))).toContain('Jag antar');
  const next = wordsIn(await chat.says('och för SAI?'));
  expect(next).toContain('under 2021');
  expect(next).not.toContain('Jag antar');
});
