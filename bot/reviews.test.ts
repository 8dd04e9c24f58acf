import type { Card } from '../cards/element';
import { ofType } from '../cards/testing/walk';
import type { CardAction } from '../cards/verbs';
import type { Actor } from '../core/access/actor';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import { placement } from '../core/testing/placements';
import type { ChecklistView } from '../core/questions/refiners/refiner';
import type { Ports } from './ports';
import { replyWithChecklist } from './replies/checklists/start';
import { wordsIn } from './testing/chat';
import { erik, karim } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { allItems, answer, click, clicked, sprakbron, turnOf } from './testing/reviews';

const lang = 'sv';
const setUp = (providers = ['Språkbron', 'Jobbsteget', 'Väg & Mål']): Promise<TestPorts> =>
  testPorts(providers.map((provider) => placement(day('2021-01-01')).with({ provider }).build()));

const asked = async (ports: Ports, view: ChecklistView, provider?: string, who: Actor = erik): Promise<string> =>
  wordsIn(await replyWithChecklist({ provider, view }, turnOf(who, ports), ports));

const list: CardAction = { verb: 'checklist.list', lang };
const start = (provider: string, year?: number): CardAction => ({
  ...{ verb: 'checklist.start', lang, provider },
  ...(year === undefined ? {} : { year }),
});
const overview: CardAction = { verb: 'checklist.overview', lang, ...sprakbron };
const complete: CardAction = { verb: 'checklist.complete', lang, ...sprakbron, revision: 1 };
const status = (year = 2021, page = 1): CardAction => ({ verb: 'checklist.status', lang, year, page });

const titles = (card: Card): string[] => ofType(card, 'Action.Execute').map((a) => String(a['title']));
const rowsIn = (words: string, ...names: string[]): string[] =>
  words.split('\n').filter((line) => names.some((name) => line.startsWith(name)));

describe('which review', () => {
  test('those of this year and the last that go on are listed, the asker where they were first, then what changed last', async () => {
    const ports = await setUp();
    const by = { by: karim };
    await answer(ports, ['A1'], { ...by, at: '2021-05-04T08:00:00Z' });
    await answer(ports, ['A1', 'A2'], {
      ...by,
      key: { ...sprakbron, provider: 'Jobbsteget' },
      at: '2021-06-01T08:00:00Z',
    });
    await answer(ports, allItems, { ...by, key: { ...sprakbron, provider: 'Väg & Mål' }, at: '2021-07-01T08:00:00Z' });
    await answer(ports, ['A1'], { key: { ...sprakbron, year: 2020 } });
    const before = await clicked(ports, list);
    expect(rowsIn(before, 'Språkbron', 'Jobbsteget', 'Väg')).toEqual([
      ...['Språkbron 2020', 'Väg & Mål 2021', 'Jobbsteget 2021', 'Språkbron 2021'],
      ...['Jobbsteget', 'Språkbron', 'Väg & Mål'].flatMap((name) => [name, name]),
    ]);
    expect(before).toContain('1 av 35, senast Karim Haddad 4 maj');
    await click(ports, start('Språkbron'));
    expect(rowsIn(await clicked(ports, list), 'Språkbron 2', 'Jobbsteget 2', 'Väg & Mål 2')).toEqual([
      ...['Språkbron 2021', 'Språkbron 2020', 'Väg & Mål 2021', 'Jobbsteget 2021'],
    ]);
  });

  test('a locked one is not listed', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    await click(ports, complete);
    expect(await clicked(ports, list)).not.toContain('Språkbron 2021');
  });

  test('what goes on is listed without a register too; without both there is nothing to begin', async () => {
    const ports = await testPorts([]);
    expect(await clicked(ports, list)).toBe('Registret är inte inläst än. Be administratören läsa in det.');
    await answer(ports, ['A1']);
    expect(await clicked(ports, list)).toContain('Språkbron 2021');
  });

  test('a provider that has left the register goes on where it was', async () => {
    const ports = await setUp(['Jobbsteget']);
    expect(await clicked(ports, start('Språkbron'))).toBe('Anordnaren Språkbron finns inte i registret.');
    await answer(ports, ['A1']);
    expect(await clicked(ports, start('Språkbron'))).toContain('Punkt 2 av 35');
  });

  test('it goes on at the first item without an answer, and when all are answered with the overview', async () => {
    const ports = await setUp();
    expect(await clicked(ports, start('Språkbron'))).toContain('Punkt 1 av 35');
    expect(await ports.reviews.find(sprakbron)).toMatchObject({ started: { by: { name: 'Erik Nyström' } } });
    await answer(ports, ['A1', 'A2', 'B1'], { by: karim });
    expect(await clicked(ports, start('Språkbron'))).toMatch(/^A3\. /mu);
    await answer(ports, allItems);
    expect(await clicked(ports, start('Språkbron'))).toContain('Alla 35 punkter är besvarade.');
  });

  test('a review that was begun by another template goes on by that', async () => {
    const newer = { ...providerChecklist, id: 'anordnare-2022', usedFrom: day('2021-06-01') };
    const ports = await setUp();
    const { templates } = ports;
    ports.templates = {
      ...templates,
      newest: async () => [...(await templates.newest(day('2021-12-31'))), newer],
      version: async (id, version) => (id === newer.id ? newer : templates.version(id, version)),
    };
    await answer(ports, ['A1']);
    await click(ports, start('Språkbron'));
    await click(ports, start('Jobbsteget'));
    expect((await ports.reviews.summaries({})).map(({ key }) => [key.provider, key.template])).toEqual([
      ['Språkbron', 'anordnare-2021'],
      ['Jobbsteget', 'anordnare-2022'],
    ]);
  });

  test('without a checklist in use that is said, and nothing is begun', async () => {
    const ports = await setUp();
    ports.templates = { ...ports.templates, newest: () => Promise.resolve([]) };
    expect(await clicked(ports, start('Språkbron'))).toMatch(/^Det finns ingen checklista som gäller i dag\./u);
    expect(await ports.reviews.summaries({})).toEqual([]);
  });
});

describe('"fortsätt checklistan"', () => {
  test('goes on where the asker was last, and not where somebody else was', async () => {
    const ports = await setUp();
    await click(ports, start('Jobbsteget'));
    await click(ports, start('Språkbron'), {}, karim);
    await answer(ports, ['A1'], { key: { ...sprakbron, provider: 'Jobbsteget' } });
    expect(await asked(ports, 'resume')).toMatch(/Jobbsteget 2021[\s\S]*Punkt 2 av 35/u);
    expect(await asked(ports, 'resume', undefined, karim)).toMatch(/Språkbron 2021[\s\S]*Punkt 1 av 35/u);
  });

  test.each<[string, (ports: Ports) => Promise<unknown>]>([
    ['who was nowhere yet', () => Promise.resolve()],
    [
      'whose last review is locked',
      async (ports) => {
        await answer(ports, allItems);
        await click(ports, start('Språkbron'));
        await click(ports, complete);
      },
    ],
  ])('of somebody %s asks which', async (_, before) => {
    const ports = await setUp();
    await before(ports);
    expect(await asked(ports, 'resume')).toContain('Vilken anordnare gäller checklistan?');
  });

  test("goes on with last year's review in January", async () => {
    const ports = await setUp();
    await click(ports, start('Språkbron'));
    ports.clock = { now: () => Instant.parse('2022-01-10T09:00:00Z'), today: () => day('2022-01-10') };
    expect(await asked(ports, 'resume')).toContain('Språkbron 2021');
  });

  test('with a provider goes on with that', async () => {
    expect(await asked(await setUp(), 'resume', 'Jobbsteget')).toContain('Jobbsteget 2021');
  });
});

describe('the overview', () => {
  test('tells section by section what is done, left and wrong, and counts what is met', async () => {
    const ports = await setUp();
    await answer(ports, ['A1', 'A2', 'B1']);
    await answer(ports, ['A3'], { rating: 'no' });
    const words = await clicked(ports, overview);
    expect(words).toContain('4 av 35 punkter är besvarade. 1 brist, 1 öppen åtgärd.');
    expect(words).toContain('✓ 3 av 3 klara · ⚠\u00a01\u00a0brist\nUppfyllda krav: 2 av 3');
    expect(words).toContain('1 av 4 klara · 3 kvar\nUppfyllda krav: 1 av 1');
    expect(words).toContain('Svar saknas på 31 punkter:');
    expect(words).toMatch(/A1 ✓ besvarad: Anordnaren uppfyller .*\n/u);
    expect(words).toMatch(/A3 ⚠ brist: .*\n/u);
    expect(words).toMatch(/B2 ○ kvar: .*\n/u);
    expect(words).not.toMatch(/%/u);
  });

  test('can be completed when nothing is missing', async () => {
    const ports = await setUp();
    await answer(ports, allItems.slice(1));
    expect(titles(await click(ports, overview))).not.toContain('Slutför granskningen');
    await answer(ports, ['A1']);
    expect(titles(await click(ports, overview))).toContain('Slutför granskningen');
  });

  test('says how many actions are open, and how many of them late', async () => {
    const ports = await setUp();
    await answer(ports, ['A1', 'A2'], { rating: 'no' });
    ports.clock = { ...ports.clock, today: () => day('2022-02-01') };
    expect(await clicked(ports, overview)).toContain('2 brister, 2 öppna åtgärder, alla försenade.');
  });
});

describe('the status', () => {
  test('tells provider by provider what is done, goes on and is not begun', async () => {
    const ports = await setUp();
    await answer(ports, allItems);
    await click(ports, complete);
    await answer(ports, ['A1', 'A2'], { rating: 'no', key: { ...sprakbron, provider: 'Jobbsteget' }, by: karim });
    const words = await asked(ports, 'status');
    expect(words).toContain('Granskningar 2021\n1 klar, 1 pågår, 1 inte påbörjad.');
    expect(words).toMatch(
      /Pågår\nJobbsteget\n2 av 35 klara · 2 brister · 2 öppna åtgärder · senast Karim Haddad 31 dec/u,
    );
    expect(words).toContain('Inte påbörjade\nVäg & Mål\nStarta');
    expect(words).toContain('Klara\nSpråkbron\nslutförd av Erik Nyström 31 december\nÖppna');
  });

  test('of last year offers to begin what was not begun then', async () => {
    const ports = await setUp();
    await answer(ports, ['A1'], { key: { ...sprakbron, year: 2020 } });
    const card = await click(ports, status(2020));
    expect(wordsIn(card)).toContain('0 klara, 1 pågår, 2 inte påbörjade.');
    expect(titles(card).filter((title) => title === 'Starta')).toHaveLength(2);
    // The product's checklist is used from 2021 on.
    expect(await clicked(ports, start('Jobbsteget', 2020))).toBe('Det finns ingen checklista som gällde 2020.');
    expect(await ports.reviews.summaries({ provider: 'Jobbsteget' })).toEqual([]);
  });

  test('of a year before that begins nothing', async () => {
    const ports = await setUp();
    await answer(ports, ['A1'], { key: { ...sprakbron, year: 2019 } });
    const card = await click(ports, status(2019));
    expect(wordsIn(card)).toContain('0 klara, 1 pågår, 2 inte påbörjade.');
    expect(titles(card)).not.toContain('Starta');
    expect(titles(card)).toContain('Status 2021');
  });

  test('of sixty providers comes page by page', async () => {
    const ports = await setUp(Array.from({ length: 60 }, (_, i) => `Anordnare ${i + 1}`));
    expect(await clicked(ports, status())).toContain('Sida 1 av 5');
    expect(await clicked(ports, status(2021, 5))).toContain('Anordnare 9');
  });

  test('needs a register or a review', async () => {
    const ports = await testPorts([]);
    expect(await asked(ports, 'status')).toMatch(/^Registret är inte inläst än/u);
    await answer(ports, ['A1']);
    expect(await asked(ports, 'status')).toContain('0 klara, 1 pågår, 0 inte påbörjade.');
  });
});
