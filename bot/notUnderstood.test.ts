import { day } from '../core/calendar/day';
import { Month } from '../core/calendar/month';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna, erik, maria } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';

const setUp = () => testPorts([placement(day('2021-02-01')).with({ officer: 'xerxa.zwahl' }).build()]);
const kept = (ports: TestPorts) => ports.notUnderstood.inMonth(Month.parse('2021-12'));

test('a text that was not understood is kept masked, with language and role and without who wrote it', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).says('egen försörjning för kvinnor hos xerxa, ring 070-123 45 67');
  const { entries, personalNumbers } = await kept(ports);
  const text = 'egen försörjning för kvinnor hos [namn], ring [nummer]';
  const entry = { when: ports.clock.now(), language: 'sv', role: 'qualityDeveloper', kind: 'unsupported', text };
  expect({ entries, personalNumbers }).toEqual({ entries: [entry], personalNumbers: 0 });
});

test('colleagues are names too, whether or not they are officers', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).says('what does nyström think of the weather');
  expect((await kept(ports)).entries).toMatchObject([
    { language: 'en', text: 'what does [namn] think of the weather' },
  ]);
});

test('where others read along it is kept likewise', async () => {
  const ports = await setUp();
  await chatOf(maria, ports, { shared: true }).says('kostnad per kund');
  expect((await kept(ports)).entries).toMatchObject([{ role: 'unitHead', text: 'kostnad per kund' }]);
});

test('of a text with a personal identity number it is counted that there was one, and nothing else', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).says('visa ärendet för 121212-1212');
  expect(await kept(ports)).toEqual({ entries: [], personalNumbers: 1 });
});

test.each(['Hur många kunder har vi?', 'hjälp', 'mina flaggor', 'byt till engelska', 'xyz '.repeat(3000)])(
  'nothing is kept of "%.30s"',
  async (text) => {
    const ports = await setUp();
    await chatOf(anna, ports).says(text);
    expect(await kept(ports)).toEqual({ entries: [], personalNumbers: 0 });
  },
);

test('when it cannot be kept, the answer goes out once and the failure goes to the log without the text', async () => {
  const ports = await setUp();
  const fault = new Error('Table notUnderstood: out of order');
  const notUnderstood = { ...ports.notUnderstood, add: () => Promise.reject(fault) };
  const { cards } = await chatOf(anna, { ...ports, notUnderstood }).send({ type: 'message', text: 'hemlig fråga' });
  expect(cards.map(wordsIn)).toEqual([expect.stringContaining('Det kan jag inte svara på än.')]);
  expect([...ports.failures.values()]).toEqual([fault]);
});
