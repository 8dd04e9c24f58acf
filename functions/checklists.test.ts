import { anna, erik, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Actor } from '../core/access/actor';
import type { Authenticate } from './auth/bearer';
import type { ReviewJson } from './checklistReview';
import { checklists } from './checklists';
import type { ProviderStatusJson } from './checklistStatus';
import { request } from './testing/request';
import { at, by, keyOf, reviewed, save, setUp, templates } from './testing/reviews';

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

const get = async (path: string, ports: TestPorts, actor: Actor = erik) => {
  const [names = '', query = ''] = path.split('?');
  const sent = request(`/api/checklists?${query}`, names === '' ? {} : { params: { review: names } });
  return checklists(as(actor), ports)(sent);
};

const rows = async (query: string, ports: TestPorts): Promise<ProviderStatusJson[]> =>
  ((await get(query, ports)).jsonBody as { providers: ProviderStatusJson[] }).providers;
const review = async (path: string, ports: TestPorts): Promise<ReviewJson> =>
  (await get(path, ports)).jsonBody as ReviewJson;

describe('the overview of a year', () => {
  test('has every provider of the register, in Swedish order, and is not kept by anybody', async () => {
    const ports = await reviewed();
    const response = await get('', ports);
    expect(response).toMatchObject({ headers: { 'Cache-Control': 'no-store' }, jsonBody: { year: 2021 } });
    const found = await rows('', ports);
    expect(found.map((r) => [r.provider, r.state])).toEqual([
      ['Arbetsvägen', 'notStarted'],
      ['Jobb/Väg', 'notStarted'],
      ['Språkbron', 'ongoing'],
    ]);
  });

  test('counts what was answered, deficiencies and open actions, and compliance by section', async () => {
    const [row] = await rows('?provider=Språkbron', await reviewed());
    const signed = (time: string) => ({ by: 'Erik Nyström', at: at(time) });
    expect({ ...row, sections: row?.sections.slice(0, 2) }).toEqual({
      ...{ provider: 'Språkbron', year: 2021, state: 'ongoing', template: 'anordnare-2021', templateVersion: 1 },
      ...{ revision: 1, answered: 2, of: 35, deficiencies: 1, openActions: 1 },
      ...{ started: signed('01T08:00'), changed: signed('02T09:00') },
      sections: [
        {
          id: 'A',
          name: { sv: 'Uppdrag och ledning', en: 'Mandate and management' },
          ...{ answered: 2, of: 3, deficiencies: 1, compliance: { numerator: 1, denominator: 2 } },
        },
        {
          id: 'B',
          name: { sv: 'Processer och rutiner', en: 'Processes and routines' },
          ...{ answered: 0, of: 4, deficiencies: 0, compliance: { numerator: 0, denominator: 0 } },
        },
      ],
    });
  });

  test('says of a provider without a review what it would be begun with', async () => {
    const [today] = await rows('?provider=Arbetsvägen', await setUp());
    expect(today).toEqual({
      ...{ provider: 'Arbetsvägen', year: 2021, state: 'notStarted', template: 'visit', templateVersion: 1 },
      ...{ answered: 0, of: 1, deficiencies: 0, openActions: 0 },
      sections: [
        {
          id: 'A',
          name: { sv: 'Besöket', en: 'The visit' },
          ...{ answered: 0, of: 1, deficiencies: 0, compliance: { numerator: 0, denominator: 0 } },
        },
      ],
    });
    const [before] = await rows('?provider=Arbetsvägen&year=2020', await setUp());
    expect(before).toEqual({
      ...{ provider: 'Arbetsvägen', year: 2020, state: 'notStarted' },
      ...{ answered: 0, of: 0, deficiencies: 0, openActions: 0, sections: [] },
    });
  });

  test('has a provider that has left the register in the years of its reviews', async () => {
    const ports = await setUp();
    const key = keyOf('Nedlagd', 'anordnare-2021', 2022);
    const { changes } = await ports.reviews.open(key, by, at('01T08:00'), 1);
    await ports.reviews.lock({ key, by, at: at('03T08:00'), expectedChanges: changes });
    expect(await rows('?provider=Nedlagd', ports)).toEqual([]);
    expect(await rows('?year=2022&provider=Nedlagd', ports)).toMatchObject([
      { state: 'done', locked: { by: 'Erik Nyström', at: at('03T08:00') } },
    ]);
  });

  test('without a register has the reviews that there are', async () => {
    expect(await rows('', await testPorts([], { templates }))).toEqual([]);
  });

  test('a review whose template is gone is a fault', async () => {
    const ports = await setUp();
    await ports.reviews.open(keyOf('Språkbron'), by, at('01T08:00'), 7);
    await expect(get('', ports)).rejects.toThrow('anordnare-2021 7');
  });
});

describe('one review', () => {
  test('is told whole: answers in words, by whom, and actions', async () => {
    const told = await review('Språkbron/2021', await reviewed());
    const { sections, actions, ...rest } = told;
    const signed = (time: string) => ({ by: 'Erik Nyström', at: at(time) });
    expect(rest).toEqual({
      ...{ provider: 'Språkbron', year: 2021, state: 'ongoing', revision: 1, earlier: [] },
      template: {
        ...{ id: 'anordnare-2021', version: 1 },
        name: { sv: 'Checklista arbetsmarknadsinsatser', en: 'Labour-market interventions checklist' },
      },
      ...{ started: signed('01T08:00'), changed: signed('02T09:00'), answered: 2, of: 35, deficiencies: 1 },
    });
    const items = sections.flatMap((s) => s.items);
    expect(items).toHaveLength(35);
    expect(items.slice(0, 3).map((i) => i.answer)).toEqual([
      {
        value: 'yes',
        valueText: { sv: 'Ja', en: 'Yes' },
        evidence: 'KUN 2021/17',
        ...signed('01T09:00'),
        version: 1,
      },
      {
        value: 'no',
        valueText: { sv: 'Nej', en: 'No' },
        comment: 'Ingen är utsedd.',
        ...signed('02T09:00'),
        version: 1,
      },
      null,
    ]);
    expect(items[1]).toMatchObject({ id: 'A2', type: 'rating', asked: true, text: { en: expect.any(String) } });
    expect(actions).toEqual([
      {
        ...{ id: 'A2-1', item: 'A2', text: 'Ingen är utsedd.', owner: 'Erik Nyström', due: '2021-12-31' },
        opened: signed('02T09:00'),
      },
    ]);
  });

  test('says what a number is and how an action ended, and the actions in the order that they were opened', async () => {
    const ports = await reviewed();
    const key = keyOf('Språkbron');
    await save(ports, key, { itemId: 'G1', value: 18.5, evidence: 'Bilaga 2' });
    await save(ports, key, { itemId: 'A1', value: 'no', comment: 'Ny ägare.', evidence: 'KUN 2021/18' }, '04T09:00');
    const action = (await ports.reviews.find(key))!.actions.get('A2-1')!;
    const closed = { by, at: at('05T09:00'), note: 'Utsedd nu.' };
    await ports.reviews.saveAction({ key, action: { ...action, closed, version: 2 }, by, at: closed.at });
    const { sections, actions } = await review('Språkbron/2021', ports);
    const answer = sections.flatMap((s) => s.items).find((i) => i.id === 'G1')?.answer;
    expect([answer?.value, answer?.valueText]).toEqual([18.5, undefined]);
    expect(actions.map((a) => [a.id, a.closed])).toEqual([
      ['A2-1', { by: 'Erik Nyström', at: closed.at, note: 'Utsedd nu.' }],
      ['A1-1', undefined],
    ]);
  });

  test('keeps an answer whose item is asked no more, and gives the words of a choice', async () => {
    const ports = await setUp();
    const key = keyOf('Jobb/Väg', 'visit');
    await ports.reviews.open(key, by, at('01T08:00'), 1);
    await save(ports, key, { itemId: 'A1', value: 'site' });
    await save(ports, key, { itemId: 'A2', value: 'partly' });
    await save(ports, key, { itemId: 'A1', value: 'video' });
    const { sections, answered, of } = await review('Jobb/Väg/2021', ports);
    expect(sections[0]?.items.map((i) => [i.id, i.asked, i.answer?.valueText?.sv])).toEqual([
      ['A1', true, 'Video'],
      ['A2', false, 'Delvis'],
    ]);
    expect([answered, of]).toEqual([1, 1]);
  });

  test('can be read as it was when an earlier revision was locked', async () => {
    const ports = await reviewed();
    const key = keyOf('Språkbron');
    const lock = async (time: string) => {
      const { changes } = (await ports.reviews.find(key))!;
      await ports.reviews.lock({ key, by, at: at(time), expectedChanges: changes });
    };
    await lock('10T08:00');
    await ports.reviews.reopen({ key, by, at: at('11T08:00'), revision: 1, reason: 'Fel ägare.' });
    await save(ports, key, { itemId: 'A1', value: 'partly', comment: 'Ny ägare.' }, '11T09:00');
    const first = await review('Språkbron/2021?revision=1', ports);
    const now = await review('Språkbron/2021?revision=2', ports);
    expect(now).toEqual(await review('Språkbron/2021', ports));
    const valueIn = (told: ReviewJson) => told.sections[0]?.items[0]?.answer?.value;
    expect([first.state, first.revision, first.locked?.at, valueIn(first)]).toEqual(['done', 1, at('10T08:00'), 'yes']);
    expect([now.state, now.revision, now.locked, valueIn(now)]).toEqual(['ongoing', 2, undefined, 'partly']);
    const signed = (time: string) => ({ by: 'Erik Nyström', at: at(time) });
    const earlier = [
      { revision: 1, locked: signed('10T08:00'), reopened: { ...signed('11T08:00'), reason: 'Fel ägare.' } },
    ];
    expect([first.earlier, now.earlier]).toEqual([earlier, earlier]);
    expect(first.actions).toEqual(now.actions);
  });

  test('of several templates is that which is asked for, else the one begun last', async () => {
    const ports = await reviewed();
    await ports.reviews.open(keyOf('Språkbron', 'visit'), by, at('20T08:00'), 1);
    const templateOf = async (query: string) => (await review(`Språkbron/2021${query}`, ports)).template.id;
    expect(await templateOf('')).toBe('visit');
    expect(await templateOf('?template=anordnare-2021')).toBe('anordnare-2021');
    const listed = await rows('?provider=Språkbron', ports);
    expect(listed.map((r) => r.template)).toEqual(['anordnare-2021', 'visit']);
  });
});

test.each<[string, number, string]>([
  ['?year=21', 400, 'bad-year'],
  ['?year=', 400, 'bad-year'],
  ['?year=1999', 400, 'bad-year'],
  ['?year=2021-01', 400, 'bad-year'],
  ['Språkbron', 400, 'bad-year'],
  ['Språkbron/', 400, 'bad-year'],
  ['/2021', 400, 'bad-year'],
  ['2021', 400, 'bad-year'],
  ['Språkbron/i år', 400, 'bad-year'],
  ['Språkbron/2101', 400, 'bad-year'],
  ['Språkbron/2021?revision=0', 400, 'bad-revision'],
  ['Språkbron/2021?revision=', 400, 'bad-revision'],
  ['Språkbron/2021?revision=1.5', 400, 'bad-revision'],
  ['Språkbron/2021?revision=-1', 400, 'bad-revision'],
  ['Språkbron/2021?revision=2', 404, 'no-revision'],
  ['Språkbron/2020', 404, 'no-review'],
  ['Språkbron/2021?template=visit', 404, 'no-review'],
  ['Språkbron/2021?template=', 404, 'no-review'],
  ['Arbetsvägen/2021', 404, 'no-review'],
  ['språkbron/2021', 404, 'no-provider'],
  ['Okänd/2021', 404, 'no-provider'],
  [`${'x'.repeat(3000)}/2021?template=visit`, 404, 'no-provider'],
])('"%s" is %i %s, with a message', async (path, status, error) => {
  expect(await get(path, await reviewed())).toMatchObject({
    status,
    jsonBody: { error, message: expect.stringMatching(/\S/u) },
  });
});

test('a name that holds a personal identity number is not repeated', async () => {
  const refused = await get('811218-9876/2021', await reviewed());
  expect(refused).toMatchObject({ status: 404, jsonBody: { error: 'no-provider' } });
  expect(JSON.stringify(refused)).not.toContain('9876');
});

test.each([anna, erik, maria])('$role is let in', async (actor) => {
  const ports = await reviewed();
  expect((await get('', ports, actor)).status).toBeUndefined();
  expect((await get('Språkbron/2021', ports, actor)).status).toBeUndefined();
});

test.each(['', 'Språkbron/2021'])('who fills in no checklists is not let in to "%s"', async (path) => {
  expect(await get(path, await reviewed(), sofia)).toMatchObject({ status: 403, jsonBody: { error: 'no-checklists' } });
});

test('who has no token gets the refusal', async () => {
  const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });
  expect(await checklists(refused, await setUp())(request('/api/checklists'))).toEqual({ status: 401 });
});
