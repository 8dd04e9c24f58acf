import { Catalogue } from '../core/catalogue/catalogue';
import { scanForFlags } from '../functions/flagScan';
import { importRegister } from '../functions/importRegister';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import data from './testing/nacka-2024.json';
import { anna } from './testing/people';
import { testPorts } from './testing/ports';

/** The interventions from 2024, other end reasons and other months: all of it data. */
const catalogue = Catalogue.parse(data);

const rows = [
  // Longer than 9, than 5 and than 2 months on 31 December 2021; and one that is not flagged yet.
  ['P-1', 'K-1', 'ISA', '2021-03-01', '', ''],
  ['P-2', 'K-2', 'Introduktion', '2021-07-01', '', ''],
  ['P-3', 'K-3', 'förberedande arbetsmarknadsinsatser', '2021-10-01', '', ''],
  ['P-4', 'K-4', 'fai', '2021-11-15', '', ''],
  ['P-5', 'K-5', 'AMI', '2021-01-01', '2021-06-01', 'deltid'],
  ['P-6', 'K-6', 'ami', '2021-01-01', '2021-06-01', 'JOBB'],
  ['P-7', 'K-7', 'ami', '2021-01-01', '2021-06-01', 'avbrott'],
];
const file = [
  'insats_id;kund_id;insats;anordnare;handläggare;start;slut;avslutsorsak',
  ...rows.map(([id, customer, intervention, start, end, reason]) =>
    [id, customer, intervention, 'Språkbron', 'anna.berg@nacka.example', start, end, reason].join(';'),
  ),
].join('\n');

const setUp = async () => {
  const ports = await testPorts([], { catalogue });
  const imported = await importRegister(new TextEncoder().encode(file), 'test', ports);
  return { ports, imported, chat: chatOf(anna, ports) };
};

test('the register is imported by the codes and names of the other catalogue, and of no other', async () => {
  const { ports, imported } = await setUp();
  expect(imported).toMatchObject({ placements: 7, faults: [] });
  const old = new TextEncoder().encode(file.replace('ISA', 'SAI'));
  expect((await importRegister(old, 'test', ports)).faults).toMatchObject([{ line: 2, value: 'SAI' }]);
});

test.each([
  ['Hur stor andel har nått egen försörjning i arbetsmarknadsinsatser?', ['2 av 3', 'Arbetsmarknadsinsatser']],
  ['Hur många kunder har vi i ISA?', ['2 personer', 'Introduktionsinsatser']],
  ['How many customers in introductory interventions?', ['2 people', 'Introductory interventions']],
  ['kunder i arbetsinriktat', ['5 personer']],
  ['egen försörjning per insats 2021', ['Introduktionsinsatser', 'Förberedande arbetsmarknadsinsatser', '2 av 3']],
  ['avslut per avslutsorsak 2021', ['Jobb', 'Deltid', 'Avbrott']],
])('"%s" is understood and answered in its words', async (question, words) => {
  const { chat } = await setUp();
  const said = wordsIn(await chat.says(question));
  for (const word of words) expect(said).toContain(word);
});

test.each(['egen försörjning för förstärkt jobbpeng', 'kunder i SAI'])('"%s" names nothing in it', async (question) => {
  const { chat } = await setUp();
  const said = wordsIn(await chat.says(question));
  expect(said).toMatch(/Det kan jag inte svara på än|Jag förstod inte/u);
});

test('flags are raised by its months, listed, and followed up by a form with questions', async () => {
  const { ports, chat } = await setUp();
  expect(await scanForFlags(ports)).toEqual({ raised: 3, alerts: 1 });
  const said = wordsIn(await chat.says('mina flaggor'));
  for (const flag of ['K-1: mer än 9 månader', 'K-2: mer än 5 månader', 'K-3: mer än 2 månader'])
    expect(said).toContain(flag);
  expect(said).toContain('Introduktionsinsatser');
  for (const [placementId, months] of [
    ['P-1', 9],
    ['P-2', 5],
    ['P-3', 2],
  ] as const) {
    const form = cardIn(await chat.clicks({ verb: 'flag.show', lang: 'sv', placementId, months }));
    expect(wordsIn(form)).toContain('Varför pågår insatsen fortfarande?');
  }
});

test('open flags are those of its months, by its interventions', async () => {
  const { ports, chat } = await setUp();
  await scanForFlags(ports);
  const said = wordsIn(await chat.says('öppna flaggor per insats'));
  for (const words of ['3 flaggor är öppna', 'Introduktionsinsatser', 'Förberedande arbetsmarknadsinsatser'])
    expect(said).toContain(words);
});
