import { day } from '../core/calendar/day';
import type * as Understanding from '../core/questions/understand';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna } from './testing/people';
import { testPorts } from './testing/ports';

/** An understanding that says of every text without a year that its period was assumed. */
jest.mock('../core/questions/understand', () => {
  const real = jest.requireActual<typeof Understanding>('../core/questions/understand');
  const understandWith: typeof real.understandWith = (catalogue, register) => {
    const understand = real.understandWith(catalogue, register);
    return (text, ...rest) => ({ ...understand(text, ...rest), assumedPeriod: !text.includes('2021') });
  };
  return { ...real, understandWith };
});

const cardOf = async (text: string): Promise<string> =>
  wordsIn(await chatOf(anna, await testPorts([placement(day('2021-02-01')).build()])).says(text));

test.each([
  ['Hur stor andel har nått egen försörjning?', 'Jag antar i år (2021), eftersom du inte angav någon period.'],
  ['How many customers do we have?', 'I assume this year (2021), since you gave no period.'],
])('"%s" is answered for this year, and that is said', async (text, said) => {
  expect(await cardOf(text)).toContain(said);
});

test.each(['Hur många kunder hade vi 2021?', 'Vilka kunder har varit mer än 12 månader i insats?'])(
  '"%s" is answered with nothing assumed about its period',
  async (text) => {
    expect(await cardOf(text)).not.toContain('Jag antar');
  },
);
