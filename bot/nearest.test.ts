import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { ofType } from '../cards/testing/walk';
import { chatOf, wordsIn } from './testing/chat';
import { anna } from './testing/people';
import { testPorts } from './testing/ports';

const setUp = async () => chatOf(anna, await testPorts([placement(day('2021-02-01')).build()]));
type Chat = Awaited<ReturnType<typeof setUp>>;

const offered = async (chat: Chat, text: string): Promise<unknown[]> =>
  ofType(await chat.says(text), 'Action.Submit').map((a) => a['title']);

test.each<[string, string[]]>([
  ['egen försörjning för kvinnor 2021', ['Andel till egen försörjning 2021']],
  ['EGEN FÖRSÖRJNING FÖR KVINNOR 2021', ['Andel till egen försörjning 2021']],
  [
    'egen fo\u0308rso\u0308rjning fo\u0308r a\u0308ldre hos Språkbron 2021',
    ['Andel till egen försörjning hos Språkbron 2021'],
  ],
  ['How many customers were women in 2021?', ['Customers, 2021']],
])('"%s" comes near to %j', async (text, titles) => {
  const chat = await setUp();
  expect(wordsIn(await chat.says(text))).not.toMatch(/\d %/u);
  expect(await offered(chat, text)).toEqual(titles);
});

test('a piece of a question comes near to what it goes on from', async () => {
  const chat = await setUp();
  await chat.says('egen försörjning 2021');
  expect(await offered(chat, 'och för kvinnor 2020?')).toEqual(['Andel till egen försörjning 2020']);
});

test.each(['blir det regn i eftermiddag?', 'skriv en dikt om höstens vackra rödgula löv', 'kan du boka lunch'])(
  '"%s" comes near to nothing, and the examples are offered',
  async (text) => {
    expect(await offered(await setUp(), text)).toContain('Hur många kunder har vi?');
  },
);
