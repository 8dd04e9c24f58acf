import { MOST_TEXT } from '../checklists/answer';
import type { ReviewKey } from '../checklists/review';
import type { ReviewSelection, ReviewSummary } from '../checklists/reviewStore';
import {
  anna,
  AT,
  bo,
  key,
  LAST,
  LATER,
  lock,
  type MakeStore,
  opened,
  save,
  saveNo,
  storedAction,
  yes,
} from './reviewSamples';

const nameOf = ({ key: { year, provider, template } }: ReviewSummary): string => `${year} ${provider} ${template}`;

/** Reviews in lists and figures. */
export const reviewSummariesContract = (make: MakeStore): void => {
  test('a review that has begun is in the lists, with nothing given', async () => {
    const store = await opened(make);
    expect(await store.summaries({ year: 2021 })).toEqual([
      {
        key,
        templateVersion: 1,
        started: { by: anna, at: AT },
        revision: 1,
        given: new Map(),
        openActions: 0,
      },
    ]);
  });

  test('it tells codes and days in Stockholm, and no texts', async () => {
    const store = await opened(make);
    await store.save(save());
    // 2021-10-06 23:30 UTC is the next day in Stockholm.
    await store.save(saveNo('A2', { at: LAST }));
    await store.save(save({ answer: yes('B1', { value: 'in-person' }) }));
    await store.save(save({ answer: yes('B2', { value: 'Supported employment, på plats.' }) }));
    await store.save(save({ answer: yes('B3', { value: 'x'.repeat(MOST_TEXT) }) }));
    await store.save(save({ answer: yes('B4', { value: 87.5 }) }));
    await store.save(save({ answer: yes('A1', { value: 'partly', comment: 'c' }), expectedVersion: 1, at: LATER }));
    const [summary, ...others] = await store.summaries({ year: 2021 });
    expect(others).toEqual([]);
    expect(summary?.given).toEqual(
      new Map([
        ['A1', { value: 'partly', day: '2021-10-05' }],
        ['A2', { value: 'no', day: '2021-10-07' }],
        ['B1', { value: 'in-person', day: '2021-10-04' }],
        ['B2', { value: '', day: '2021-10-04' }],
        ['B3', { value: '', day: '2021-10-04' }],
        ['B4', { value: '', day: '2021-10-04' }],
      ]),
    );
    expect(summary?.changed).toEqual({ by: anna, at: LATER });
  });

  test('it tells how many actions are open, and whether it is completed', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    await store.save(saveNo('A2'));
    const only = async (): Promise<ReviewSummary | undefined> => (await store.summaries({}))[0];
    expect((await only())?.openActions).toBe(2);
    const action = { ...(await storedAction(store, 'A1-1')), version: 2 };
    await store.saveAction({ key, action: { ...action, text: 'Ny text' }, by: bo, at: AT });
    expect((await only())?.openActions).toBe(2);
    const closed = { by: bo, at: AT, note: 'Klart' };
    await store.saveAction({ key, action: { ...action, version: 3, closed }, by: bo, at: AT });
    expect((await only())?.openActions).toBe(1);
    await lock(store, bo, LATER);
    expect(await only()).toMatchObject({ revision: 1, locked: { by: bo, at: LATER }, openActions: 1 });
    await store.reopen({ key, by: anna, at: LAST, revision: 1, reason: 'Fel år' });
    expect(await only()).toMatchObject({ revision: 2, changed: { by: anna, at: LAST }, openActions: 1 });
    expect(await only()).not.toHaveProperty('locked');
  });

  test.each<[ReviewSelection, string[]]>([
    [{ year: 2021 }, ['2021 Ny väg t', '2021 Ny väg u', '2021 Språkbron t']],
    [{ year: 2020 }, ['2020 Språkbron t']],
    [{ provider: 'Språkbron' }, ['2020 Språkbron t', '2021 Språkbron t']],
    [{ provider: 'Språk' }, []],
    [{ year: 2021, provider: 'Ny väg' }, ['2021 Ny väg t', '2021 Ny väg u']],
    [{ year: 2020, provider: 'Ny väg' }, []],
    [{}, ['2020 Språkbron t', '2021 Ny väg t', '2021 Ny väg u', '2021 Språkbron t']],
  ])('%j', async (selection, expected) => {
    const store = make();
    const keys: ReviewKey[] = [
      { template: 't', provider: 'Språkbron', year: 2021 },
      { template: 't', provider: 'Språkbron', year: 2020 },
      { template: 't', provider: 'Ny väg', year: 2021 },
      { template: 'u', provider: 'Ny väg', year: 2021 },
    ];
    for (const of of keys) await store.open(of, anna, AT, 1);
    expect((await store.summaries(selection)).map(nameOf).sort()).toEqual(expected);
  });
};
