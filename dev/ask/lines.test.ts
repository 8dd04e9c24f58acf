import { day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import { buildRegister } from '../../core/register/register';
import { answerLine } from './line';
import { linesIn } from './lines';
import { askedLines } from './testing/asked';

const ANNA = 'anna.berg@nacka.example';
const CUSTOMERS = { kind: 'kpi', metric: 'customers' };

test('each line gets one, in order, with its own day and officer', async () => {
  const { code, answers } = await askedLines(
    [
      { id: 1, text: 'hur många kunder har vi?', gold: 'a field of the caller' },
      { id: 'b', query: CUSTOMERS, today: '2020-03-31', text: null },
      '',
      { id: 3, text: 'visa mina kunder', officer: ANNA, previous: null },
    ],
    '--today',
    '2021-06-30',
  );
  expect(code).toBe(0);
  expect(answers).toMatchObject([
    { id: 1, question: { period: { to: '2021-06-30' } }, answer: { asOf: '2021-06-30' } },
    { id: 'b', question: { period: { from: '2020-01-01', to: '2020-03-31' } } },
    { id: 3, question: { kind: 'cases', filter: { officer: 'me' }, asOf: '2021-06-30' } },
  ]);
  expect(answers.map((a) => Object.keys(a))).toEqual(answers.map(() => ['id', 'question', 'answer']));
});

test.each<[string, unknown, unknown, RegExp]>([
  ['is not JSON', '{"id": 7, "text": "hur', null, /^Not JSON$/u],
  ['is no object', '[]', null, /object/u],
  ['has no id', { text: 'hej' }, null, /^id: /u],
  ['asks nothing', { id: 7 }, 7, /Neither a text nor a query/u],
  ['asks twice', { id: 7, text: 'hej', query: CUSTOMERS }, 7, /Both a text and a query/u],
  ['has a text that is none', { id: 7, text: 5 }, 7, /^text: /u],
  ['has a query that is none', { id: 7, query: { kind: 'kpi', metric: 'x' } }, 7, /^query\.metric: /u],
  ['has a previous that is none', { id: 7, text: 'hej', previous: { kind: 'x' } }, 7, /^previous/u],
  ['has a day that is none', { id: 7, text: 'hej', today: '2021-02-30' }, 7, /^today: /u],
  ['has an officer that is none', { id: 7, text: 'hej', officer: 'nobody' }, 7, /no officer nobody/u],
  ['says "me" without an officer', { id: 7, text: 'visa mina kunder' }, 7, /"me"/u],
])('a line that %s gets its reason, and the others go on', async (_, line, id, error) => {
  const { code, answers } = await askedLines([line, { id: 8, text: 'hej' }]);
  expect(code).toBe(0);
  expect(answers).toEqual([
    { id, error: expect.stringMatching(error) },
    { id: 8, question: { kind: 'help' }, answer: null },
  ]);
});

test('a personal identity number is repeated nowhere', async () => {
  const { answers, err } = await askedLines([
    { id: 1, text: 'visa 121212-1212' },
    { id: '19121212-1212', text: 'hej' },
    { id: 3, query: { kind: 'kpi', metric: 'customers', '121212-1212': 1 } },
    { id: 4, query: { kind: 'cases', filter: { provider: ['121212-1212'] } } },
    { id: 5, text: 'hej', officer: '121212-1212' },
    '{"id": 6, "text": "121212-1212',
  ]);
  expect(answers.map((a) => a.question ?? 'error')).toEqual([
    { kind: 'unsupported' },
    { kind: 'help' },
    'error',
    { kind: 'unsupported' },
    'error',
    'error',
  ]);
  expect(JSON.stringify(answers) + err).not.toMatch(/12.?1212/u);
});

test('a fault of ours is told apart from those of a line, and not hidden', () => {
  const fault = new TypeError('a fault');
  const understand = (): never => {
    throw fault;
  };
  const sources = { register: buildRegister([]), surveys: [], catalogue: nacka };
  const failures: unknown[] = [];
  const asker = { today: day('2021-12-31'), officer: undefined };
  const line = answerLine('{"id":1,"text":"hej"}', asker, { sources, understand }, (error) => failures.push(error));
  expect(JSON.parse(line)).toEqual({ id: 1, error: expect.stringContaining('a fault of the program') });
  expect(failures).toEqual([fault]);
});

test('a line ends at a line feed only, wherever the bytes are cut', async () => {
  const text = '{"a":"å\u2028b"}\r\n\n  \n{"c":"ö"}';
  const bytes = Buffer.from(text);
  async function* oneByOne(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
  }
  const lines: string[] = [];
  for await (const line of linesIn(oneByOne())) lines.push(line);
  expect(lines).toEqual(['{"a":"å\u2028b"}\r', '{"c":"ö"}']);
});
