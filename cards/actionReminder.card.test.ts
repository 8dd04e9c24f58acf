import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import { MOST_ACTION_TEXT } from '../core/checklists/action';
import { itemOf } from '../core/checklists/template';
import { actionReminderCard, type DueAction } from './actionReminder.card';
import type { Card } from './element';
import { activeMarkup } from './testing/markdown';
import { markdownIn, ofType } from './testing/walk';

const item = itemOf(providerChecklist, 'B3')!;
const eva = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
const opened = { by: eva, at: Instant.parse('2021-11-03T08:00:00Z') };

const due = (change: { id?: string; provider?: string; text?: string; day?: string } = {}): DueAction => ({
  key: { template: 'anordnare-2021', provider: change.provider ?? 'Språkbron', year: 2021 },
  item,
  action: {
    ...{ id: change.id ?? 'B3-1', itemId: 'B3', text: change.text ?? 'Ta fram en rutin.', owner: eva, version: 1 },
    ...{ due: day(change.day ?? '2021-12-03'), opened },
  },
});

const shown = (...actions: DueAction[]): Card => actionReminderCard({ actions, today: day('2021-12-31'), lang: 'sv' });
const words = (card: Card): string => markdownIn(card).join('\n');

test.each([
  ['2021-12-03', 'Skulle vara klar 3 december 2021.'],
  ['2021-12-30', 'Skulle vara klar 30 december 2021.'],
  ['2021-12-31', 'Ska vara klar i dag, 31 december 2021.'],
])('of an action that is due %s it says "%s"', (dueDay, sentence) => {
  expect(words(shown(due({ day: dueDay })))).toContain(sentence);
});

test('what waited longest comes first, of one day by provider and item', () => {
  const card = shown(
    due({ day: '2021-12-30' }),
    due({ provider: 'Ängen' }),
    due({ provider: 'Östra vägen', day: '2021-12-01' }),
    due({ id: 'B3-10' }),
    due({ id: 'B3-2' }),
  );
  const ids = ofType(card, 'Action.Execute').map((a) => a['data'] as { provider: string; actionId: string });
  expect(ids.map(({ provider, actionId }) => `${provider} ${actionId}`)).toEqual([
    'Östra vägen B3-1',
    'Språkbron B3-2',
    'Språkbron B3-10',
    'Ängen B3-1',
    'Språkbron B3-1',
  ]);
});

test('its button opens the action', () => {
  expect(ofType(shown(due()), 'Action.Execute')).toMatchObject([
    {
      verb: 'action.show',
      data: { template: 'anordnare-2021', provider: 'Språkbron', year: 2021, actionId: 'B3-1', lang: 'sv' },
    },
  ]);
});

test('the longest texts fit', () => {
  const long = due({ provider: 'å'.repeat(200), text: 'ä'.repeat(MOST_ACTION_TEXT) });
  const card = shown(...Array.from({ length: 30 }, () => long));
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024);
  expect(words(card)).toContain('Och 25 till.');
});

test.each(['[x](http://evil)', '**b**', '<at>x</at>', '&lt;at&gt;'])('shows %s as text', (evil) => {
  const texts = markdownIn(shown(due({ provider: evil, text: evil })));
  expect(texts.flatMap((text) => activeMarkup(text))).toEqual([]);
});
