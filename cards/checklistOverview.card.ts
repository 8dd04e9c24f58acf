import { dayInStockholm } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { firstUnanswered, givenIn, type Progress, progressOf } from '../core/checklists/progress';
import { type EarlierRevision, MOST_REASON, type ProviderReview } from '../core/checklists/review';
import type { ChecklistTemplate } from '../core/checklists/template';
import type { Language } from '../core/language';
import { earlierPart, readRevision, reopenPart, type Reopening, REOPENING, revisionWords } from './checklistRevisions';
import { cutNote, fitted, withTyped } from './checklistTyped';
import { jumpPart, missingPart, openItem, sectionRows } from './checklistSections';
import type { Card, Element } from './element';
import { formatShare } from './format';
import { formatDayOf, formatInstant } from './formatDay';
import { execute, toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text, warning } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { progressBar } from './parts/progress';
import type { Texts } from './texts/sv';
import { toStatus } from './toStatus';
import { texts } from './texts/texts';

/** What was just done or could not be done, in a word of texts. */
export type OverviewNotice = keyof Texts['review']['overview']['notices'];

interface Overview {
  template: ChecklistTemplate;
  review: ProviderReview;
  lang: Language;
  today: Day;
  notice?: OverviewNotice | undefined;
  /** A reason for opening it again that could not be kept. */
  reopening?: Reopening | undefined;
  /** Of an earlier revision, then `review` is as it was: when and why it was opened again. */
  past?: EarlierRevision | undefined;
}

const GOOD: readonly OverviewNotice[] = ['completed', 'reopened'];

const noticeOf = (notice: OverviewNotice, lang: Language): Element => {
  const words = texts[lang].review.overview.notices[notice];
  return GOOD.includes(notice) ? text(words, { bold: true }) : warning(words);
};

/** Which checklist, which version of the review, and how it stands: "Pågår · senast Eva Sund 4 maj", or who locked it when. */
const stateOf = ({ template, review, past, today, lang }: Overview): Element[] => {
  const { overview: t, last } = texts[lang].review;
  const { locked, revision, changes, changed } = review;
  const version = revision === 1 && past === undefined ? [] : [t.version(revision)];
  const state = locked !== undefined ? t.state.done : changes === 0 ? t.state.notStarted : t.state.ongoing;
  const who =
    locked !== undefined || changed === undefined
      ? []
      : [last(changed.by.name, formatDayOf(dayInStockholm(changed.at), today, lang))];
  const words = note([template.name[lang], ...version, state, ...who].join(' · '), 'None');
  if (past !== undefined) return [words, text(t.past, { bold: true }), ...revisionWords(past, lang)];
  return compact([
    words,
    locked === undefined ? undefined : text(t.locked(locked.by.name, formatInstant(locked.at, lang))),
  ]);
};

/** "7 av 35 punkter är besvarade. 1 brist, 2 öppna åtgärder, varav 1 försenad." */
const summaryOf = ({ answered, of, deficiencies }: Progress, { review, today, lang }: Overview): string => {
  const t = texts[lang].review;
  const open = [...review.actions.values()].filter((a) => a.closed === undefined);
  const overdue = open.filter((a) => a.due < today).length;
  const counts = [
    ...(deficiencies === 0 ? [] : [t.deficiencies(deficiencies)]),
    ...(open.length === 0 ? [] : [t.openActions(open.length)]),
    ...(overdue === 0 ? [] : [t.overdue(overdue, open.length)]),
  ].join(', ');
  return [t.overview.answered(answered, of), ...(counts === '' ? [] : [`${counts}.`])].join(' ');
};

/** What was typed to open a review that is open already. */
const unsavedReason = ({ typed, cut }: Reopening, lang: Language): Element[] =>
  compact([text(texts[lang].checklist.youWrote(typed)), cut === true ? cutNote(lang) : undefined]);

const buttons = (o: Overview): Element[] => {
  const { template, review, past, today, lang } = o;
  const t = texts[lang].review.overview;
  const { key, locked } = review;
  const other = { withoutInputs: true };
  if (past !== undefined)
    return compact([
      execute(t.current, { verb: 'checklist.overview', lang, ...key }, other),
      past.revision > 1 ? readRevision(key, past.revision - 1, lang) : undefined,
    ]);
  const next = firstUnanswered(template, givenIn(review.answers));
  const goOn = review.answers.size === 0 ? t.begin : t.goOn;
  return compact([
    locked === undefined && next !== undefined ? openItem(goOn(next), next, o) : undefined,
    locked === undefined && next === undefined
      ? execute(t.complete, { verb: 'checklist.complete', lang, ...key, revision: review.revision }, other)
      : undefined,
    review.actions.size === 0
      ? undefined
      : execute(t.actions, { verb: 'actions.list', lang, provider: key.provider }, other),
    locked === undefined ? undefined : toggle(t.reopen, REOPENING),
    toStatus(today, lang),
  ]);
};

/** How much of it there is room for. */
const drawn = (o: Overview, more: { sectionButtons: boolean; jump: boolean }): Card => {
  const { template, review, past, lang } = o;
  const t = texts[lang].review;
  const { key, locked, answers } = review;
  const progress = progressOf(template, givenIn(answers));
  const sections = { template, review, lang, revision: past?.revision };
  const isOpen = locked === undefined;
  const title = t.overview.title(t.name(key.provider, key.year));
  const summary = summaryOf(progress, o);
  const share = t.overview.share(formatShare(progress.answered, progress.of, lang));
  const body = compact([
    heading(title),
    ...stateOf(o),
    o.notice === undefined ? undefined : noticeOf(o.notice, lang),
    ...(isOpen && o.reopening !== undefined ? unsavedReason(o.reopening, lang) : []),
    text(summary),
    progressBar(progress.answered, progress.of, share),
    ...(isOpen && answers.size > 0 ? missingPart(sections) : []),
    ...sectionRows(sections, more.sectionButtons),
    ...(more.jump && past === undefined ? jumpPart(sections) : []),
    ...(past === undefined ? earlierPart(review, lang) : []),
    isOpen || past !== undefined ? undefined : reopenPart(review, lang, o.reopening),
  ]);
  return card(lang, `${title}. ${summary}`, body, { actions: buttons(o) });
};

const fullest = (o: Overview): Card =>
  fullestThatFits(
    drawn(o, { sectionButtons: true, jump: true }),
    () => drawn(o, { sectionButtons: false, jump: true }),
    () => drawn(o, { sectionButtons: true, jump: false }),
    () => drawn(o, { sectionButtons: false, jump: false }),
  );

/**
 * A review section by section: what is done, what is left and what is wrong; from here to any item, to its actions, and to
 * its completion.
 */
export const checklistOverviewCard = (o: Overview): Card => {
  const { reopening } = o;
  if (reopening === undefined) return fullest(o);
  return withTyped((room) => {
    const { shown, cut } = fitted({ typed: reopening.typed }, MOST_REASON, room.typed);
    return fullest({ ...o, reopening: { ...reopening, typed: shown.typed ?? '', cut: cut.length > 0 } });
  });
};
