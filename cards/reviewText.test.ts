import { day } from '../core/calendar/day';
import { providerChecklist as template } from '../core/catalogue/checklists/anordnare';
import { summaryOf } from '../core/checklists/reviewChanges';
import { reviewStatus } from '../core/checklists/status';
import { actionClosedCard } from './actionClosed.card';
import { actionFormCard } from './actionForm.card';
import { actionListCard } from './actionList.card';
import { checklistOverviewCard } from './checklistOverview.card';
import { checklistStartCard } from './checklistStart.card';
import { checklistStatusCard } from './checklistStatus.card';
import type { Card } from './element';
import { plain } from './parts/plain';
import { activeMarkup } from './testing/markdown';
import { answerTo, at, eva, reviewOf, TODAY as today } from './testing/reviews';
import { elementsIn, markdownIn } from './testing/walk';

// What people write and providers are called is text on every card of a review: no link, no emphasis, no mention.

const lang = 'sv';

const reviewWith = (evil: string) => {
  const by = { ...eva, name: evil };
  const answer = { ...answerTo('B3', 'no', { comment: `${evil} 2`, evidence: evil }), by };
  const review = reviewOf([answer], { changed: { by, at: at('2021-05-04T07:30:00Z') } });
  const action = { ...review.actions.get('B3-1')!, text: evil };
  return {
    by,
    action,
    review: { ...review, key: { ...review.key, provider: evil }, actions: new Map([['B3-1', action]]) },
  };
};
const signed = (evil: string) => ({ by: { ...eva, name: evil }, at: at('2021-05-05T12:15:00Z') });
const earlierOf = (evil: string) => ({
  ...{ revision: 1, locked: signed(evil) },
  reopened: { ...signed(evil), reason: evil },
});
const rowsOf = (evil: string) => {
  const { review } = reviewWith(evil);
  return reviewStatus({ providers: [], summaries: [summaryOf(review)], templates: () => template, year: 2021 });
};

const cardsWith: Record<string, (evil: string) => Card> = {
  'the start': (evil) => checklistStartCard({ ongoing: rowsOf(evil), providers: [], lang, today }),
  'an overview': (evil) => checklistOverviewCard({ template, review: reviewWith(evil).review, lang, today }),
  'a locked overview with earlier revisions': (evil) => {
    const review = { ...reviewWith(evil).review, revision: 2, locked: signed(evil), earlier: [earlierOf(evil)] };
    const reopening = { fault: 'tooLong', typed: evil } as const;
    return checklistOverviewCard({ template, review, lang, today, reopening });
  },
  'an earlier revision': (evil) =>
    checklistOverviewCard({ template, review: reviewWith(evil).review, past: earlierOf(evil), lang, today }),
  'the status': (evil) => checklistStatusCard({ rows: rowsOf(evil), year: 2021, page: 1, lang, today }),
  'a list of actions': (evil) => {
    const { review, action } = reviewWith(evil);
    const open = [{ key: review.key, action, item: { sv: evil, en: evil } }];
    return actionListCard({ which: { provider: evil }, open, page: 1, lang, today });
  },
  'an overdue action': (evil) => {
    const { review, action } = reviewWith(evil);
    const late = { ...action, due: day('2021-05-07'), owner: signed(evil).by };
    return actionFormCard({ template, review, action: late, people: [], lang, today });
  },
  'an action that was changed meanwhile': (evil) => {
    const typed = { text: evil, note: evil };
    const { by, ...about } = reviewWith(evil);
    return actionFormCard({ template, ...about, people: [by], lang, today, changed: true, typed });
  },
  'a closed action': (evil) => {
    const { review, action } = reviewWith(evil);
    const closed = { ...action, closed: { ...signed(evil), note: evil } };
    return actionClosedCard({ template, review, action: closed, lang, typed: { text: `${evil} 3`, note: evil } });
  },
};

const evils = ['[x](http://evil)', '**b**', '<at>x</at>', '_A_ [b](http://c)', '&lt;at&gt;', '`k` ~~s~~'];

describe.each(Object.entries(cardsWith))('%s', (_name, cardWith) => {
  test.each(evils)('shows %s as text', (evil) => {
    const written = markdownIn(cardWith(evil));
    expect(written.flatMap((text) => activeMarkup(text))).toEqual([]);
    expect(written.join('\n')).toContain(plain(evil));
  });

  test('has no link of its own', () => {
    expect(elementsIn(cardWith('[x](http://evil)')).filter((e) => e.type === 'Action.OpenUrl')).toEqual([]);
  });
});
