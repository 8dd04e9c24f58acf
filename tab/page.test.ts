/** @jest-environment jsdom */
import type { Language } from '../core/language';
import type { Question } from './answer';
import { createAsk, type Fetch } from './api';
import { type PageState, showPage } from './page';

type Canned = { status: number; body: unknown };

const answers: Record<string, unknown> = {
  customers: { total: { value: 359 } },
  placements: { total: { value: 1204 } },
  selfSufficiency: { total: { value: 113 / 385, numerator: 113, denominator: 385 } },
  'selfSufficiency by intervention': {
    total: { value: 113 / 385, numerator: 113, denominator: 385 },
    rows: [
      { key: 'jobbpeng-forstarkt', label: 'Förstärkt jobbpeng', value: 58 / 171, numerator: 58, denominator: 171 },
      { key: 'jobbpeng-grund', value: 0.25, numerator: 18, denominator: 72 },
    ],
  },
  daysToSelfSufficiency: { total: { value: 336.2, denominator: 113 } },
  medianDaysToSelfSufficiency: { total: { value: 701, denominator: 385 } },
  satisfaction: { total: { value: 4.18, denominator: 212 } },
  longStay: { total: { value: 21, denominator: 120 } },
};
const nameOf = (question: Question): string => question.metric + (question.by ? ` by ${question.by}` : '');

/** A server with our canned answers, except where it is told otherwise. */
const server = (except: Record<string, Canned> = {}) => {
  const asked: { url: URL; authorization: string | undefined }[] = [];
  const fetch: Fetch = (path, { headers }) => {
    const url = new URL(path, 'https://tab.example');
    asked.push({ url, authorization: headers['Authorization'] });
    const name = nameOf(JSON.parse(url.searchParams.get('question') ?? '') as Question);
    const body = { rows: [], definition: `<b>${name}</b>`, asOf: '2021-12-31', ...(answers[name] as object) };
    const canned = except[name] ?? except['every'] ?? { status: 200, body };
    return Promise.resolve({ status: canned.status, json: () => Promise.resolve(canned.body) });
  };
  return { fetch, asked, except };
};

const main = (): HTMLElement => document.querySelector('main')!;
const open = (fetch: Fetch, language: Language = 'sv', token = () => Promise.resolve('t')): Promise<PageState> => {
  document.body.innerHTML = '<main></main>';
  const signInAgain = (): Promise<void> => Promise.resolve();
  return showPage(main(), { ask: createAsk(fetch, token, language), language, signInAgain });
};
/** The words of a tile, its parts divided by bars, hard spaces shown as ordinary ones. */
const tile = (id: string): string =>
  [...document.querySelectorAll(`.tile-${id} :is(h2, .tile-body > *, .bars p)`)]
    .filter((part) => !part.matches('.bars'))
    .map((part) => part.textContent.replaceAll('\u00a0', ' '))
    .join(' | ');
const press = async (label: string): Promise<void> => {
  const found = [...document.querySelectorAll('button')].find((b) => b.textContent === label);
  found!.click();
  await new Promise((resolve) => setTimeout(resolve));
};
const year = '1 januari–31 december 2021';
const down: Canned = { status: 500, body: {} };

describe('the page in Swedish', () => {
  test.each([
    ['customers', `Kunder | 359 | personer med minst en insatsperiod | ${year}`],
    ['placements', `Insatsperioder | 1 204 | insatsperioder; en kund kan ha flera | ${year}`],
    ['selfSufficiency', `Egen försörjning | 29,4 % | 113 av 385 insatsperioder | ${year}`],
    ['longStay', 'Längre än 12 månader | 21 | av 120 pågående insatsperioder (17,5 %) | den 31 december 2021'],
    [
      'days',
      `Tid till egen försörjning | 336,2 dagar | i genomsnitt, 113 insatsperioder | Median: 701,0 dagar, pågående medräknade`,
    ],
    ['satisfaction', `Kundnöjdhet (NKI) | 4,18 | i medeltal på skalan 1–5, 212 svar | ${year}`],
  ])('says the figure of %s, what it counts and for when', async (id, words) => {
    await open(server().fetch);
    expect(tile(id)).toContain(words);
  });

  test('never shows a share of an intervention without its counts and its interval', async () => {
    await open(server().fetch);
    expect(tile('byIntervention')).toContain(
      'Förstärkt jobbpeng 33,9 % | 58 av 171 insatsperioder, 95 %-intervall 27–41 % | ' +
        'jobbpeng-grund 25 % | 18 av 72 insatsperioder, 95 %-intervall 16–36 %',
    );
  });

  test('asks with the token and in its language, and leaves the period to the server', async () => {
    const { fetch, asked } = server();
    await open(fetch);
    const first = asked[0]!;
    expect(first.authorization).toBe('Bearer t');
    expect(first.url.searchParams.get('lang')).toBe('sv');
    expect(first.url.searchParams.get('question')).toBe('{"kind":"kpi","metric":"customers"}');
  });

  test('shows the definition as text, never as markup', async () => {
    await open(server().fetch);
    const details = document.querySelector('.tile-customers details')!;
    expect(details.textContent).toBe('Så räknas det<b>customers</b>');
    expect(details.querySelector('b')).toBeNull();
  });

  test('says so when there is nothing to divide by', async () => {
    const empty = {
      rows: [],
      definition: '',
      asOf: '2021-12-31',
      total: { value: null, numerator: 0, denominator: 0 },
    };
    await open(server({ selfSufficiency: { status: 200, body: empty } }).fetch);
    expect(tile('selfSufficiency')).toContain('kan inte beräknas');
    expect(tile('selfSufficiency')).not.toContain('0 %');
  });
});

test('the page in English says the same', async () => {
  expect(await open(server().fetch, 'en')).toBe('shown');
  expect(document.documentElement.lang).toBe('en');
  expect(tile('selfSufficiency')).toContain('Self-sufficiency | 29.4% | 113 of 385 placements | 1 January–31 December');
  expect(tile('placements')).toContain('1,204');
  expect(tile('days')).toContain('336.2 days');
});

test('the page waits with every tile marked busy, and none when the figures are there', async () => {
  const opened = open(server().fetch);
  expect(document.querySelectorAll('[aria-busy="true"] .bone-value')).toHaveLength(7);
  await opened;
  expect(document.querySelectorAll('[aria-busy], .bone')).toHaveLength(0);
  expect(document.querySelector('[role="status"]')!.textContent).toBe('Nyckeltalen är hämtade.');
});

describe('a figure that cannot be fetched', () => {
  test.each([
    ['sv', 'Siffran kunde inte hämtas just nu.', 'Försök igen'],
    ['en', 'This figure cannot be fetched right now.', 'Try again'],
  ] as const)('says so in its own tile (%s), and comes when it is tried again', async (language, message, retry) => {
    const { fetch, except } = server({ customers: down });
    await open(fetch, language);
    expect(tile('customers')).toContain(message);
    expect(tile('satisfaction')).toMatch(/4[.,]18/);
    delete except['customers'];
    await press(retry);
    expect(tile('customers')).toContain('359');
    expect(document.activeElement!.id).toBe('figure-customers');
  });

  test('is shown likewise when the answer is not one we know', async () => {
    await open(server({ customers: { status: 200, body: { kind: 'unsupported' } } }).fetch);
    expect(tile('customers')).toContain('Siffran kunde inte hämtas just nu.');
  });

  test('leaves the mean standing when only the median is missing', async () => {
    await open(server({ medianDaysToSelfSufficiency: down }).fetch);
    expect(tile('days')).toContain('336,2 dagar');
    expect(tile('days')).toContain('Median: kan inte hämtas just nu');
  });
});

describe('a person who', () => {
  test.each([
    ['sv', 'Du har inte tillgång till översikten'],
    ['en', 'You do not have access to the overview'],
  ] as const)(
    'is not one of the staff gets an explanation, with what the server says (%s)',
    async (language, heading) => {
      const refused = { status: 403, body: { message: 'Du finns inte i personallistan.' } };
      expect(await open(server({ every: refused }).fetch, language)).toBe('refused');
      expect(document.querySelector('h1')!.textContent).toBe(heading);
      expect(main().textContent).toContain('Du finns inte i personallistan.');
      expect(document.querySelectorAll('.tile, button')).toHaveLength(0);
    },
  );

  test.each([
    ['sv', 'Du behöver logga in igen', 'Logga in', '359'],
    ['en', 'Please sign in again', 'Sign in', '359'],
  ] as const)(
    'is no longer signed in can sign in and gets the figures (%s)',
    async (language, heading, action, figure) => {
      const { fetch, except } = server({ every: { status: 401, body: {} } });
      expect(await open(fetch, language)).toBe('signIn');
      expect(document.querySelector('h1')!.textContent).toBe(heading);
      delete except['every'];
      await press(action);
      expect(tile('customers')).toContain(figure);
    },
  );

  test('could not be signed in at all is not asked for figures', async () => {
    const { fetch, asked } = server();
    expect(await open(fetch, 'sv', () => Promise.reject(new Error('closed')))).toBe('signIn');
    expect(asked).toEqual([]);
  });
});
