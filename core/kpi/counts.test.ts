import { day, dayNumber } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { nacka } from '../catalogue/nacka';
import type { Filter } from '../questions/question';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { countsOf } from './counts';
import { preparedOf } from './prepared';
import { conditionsOf } from './select';

const at = (provider: string) => placement().with({ provider });

const built = () =>
  buildRegister([
    at('Beta').from('2020-05-01').endedIn('arbete', '2020-12-31').build(), // ended the day before
    at('Alfa').from('2020-05-01').endedIn('arbete', '2021-01-01').build(),
    at('Alfa').from('2021-12-31').endedIn('flytt', '2021-12-31').build(),
    at('Beta').from('2021-12-31').endedIn('arbete', '2022-01-01').build(), // ends the day after
    at('Beta').from('2020-12-31').build(),
    at('Beta').from('2021-01-01').build(),
    at('Gamma').from('2022-01-01').build(), // begins the day after
  ]);

const counted = (register = built(), filter?: Filter, catalogue: Catalogue = nacka) => {
  const prepared = preparedOf(register, catalogue);
  const { provider: column, providers } = register;
  const counts = countsOf({
    register,
    days: { from: dayNumber(day('2021-01-01')), to: dayNumber(day('2021-12-31')) },
    conditions: conditionsOf(filter, register),
    prepared,
    by: { name: 'provider', column, size: providers.length },
    wants: { customers: false, durations: false },
  });
  const byProvider = Object.fromEntries(providers.map((name, g) => [name, [...counts.subarray(4 * g, 4 * g + 4)]]));
  const timeline = prepared.timelines.get('provider');
  return { byProvider, timeline: typeof timeline === 'object' ? 'made' : timeline };
};

// Self-sufficient, ended otherwise, running, and how many of them started.
const IN_2021 = { Alfa: [1, 1, 0, 1], Beta: [0, 0, 3, 2], Gamma: [0, 0, 0, 0] };

test('the first question reads the rows, the second makes a timeline, and all count the same', () => {
  const register = built();
  expect(counted(register)).toEqual({ byProvider: IN_2021, timeline: 'seen' });
  expect(counted(register)).toEqual({ byProvider: IN_2021, timeline: 'made' });
  expect(counted(register)).toEqual({ byProvider: IN_2021, timeline: 'made' });
});

test('a question with a filter neither uses a timeline nor makes one', () => {
  const register = built();
  const onlyBeta = { ...IN_2021, Alfa: [0, 0, 0, 0] };
  for (const timeline of [undefined, 'seen', 'made']) {
    expect(counted(register, { provider: ['Beta'] })).toEqual({ byProvider: onlyBeta, timeline });
    counted(register);
  }
});

test('a catalogue with other reasons of self-sufficiency is not answered from the timeline of the first', () => {
  const register = built();
  const none = { ...nacka, endReasons: nacka.endReasons.map((r) => ({ ...r, selfSufficiency: false })) };
  const inNone = { ...IN_2021, Alfa: [0, 2, 0, 1] };
  for (const timeline of ['seen', 'made', 'made']) expect(counted(register)).toEqual({ byProvider: IN_2021, timeline });
  for (const timeline of ['seen', 'made', 'made'])
    expect(counted(register, undefined, none)).toEqual({ byProvider: inNone, timeline });
});
