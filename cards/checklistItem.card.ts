import type { Day } from '../core/calendar/day';
import type { AnswerFault, RawAnswer } from '../core/checklists/answer';
import { givenIn, type Place, placeOf, progressOf } from '../core/checklists/progress';
import type { ProviderReview, StoredAnswer } from '../core/checklists/review';
import type { ChecklistItem, ChecklistTemplate } from '../core/checklists/template';
import type { Language } from '../core/language';
import { answerLines, type Before, lastYearNote } from './checklistAnswer';
import { itemHelp, sourceWarning } from './checklistHelp';
import { checklistInputs, shownAgain } from './checklistInputs';
import { actionLines, type SavedItem, savedLines } from './checklistItemActions';
import { fillingButtons, go, leave, readingButtons } from './checklistItemButtons';
import { cutNote, fittedAnswer, MOST_ROOM, type Room, withTyped } from './checklistTyped';
import type { Card, Element } from './element';
import { formatShare } from './format';
import { formatInstant } from './formatDay';
import { card } from './parts/card';
import { block, compact, heading, note, text, warning } from './parts/elements';
import { progressBar } from './parts/progress';
import { texts } from './texts/texts';

export interface ItemCard {
  template: ChecklistTemplate;
  /** Locked, or an earlier revision of it: it can only be read. */
  review: ProviderReview;
  itemId: string;
  lang: Language;
  today: Day;
  /** What was answered a year before, to the same item. */
  lastYear?: Before | undefined;
  /** What was saved just now. */
  saved?: SavedItem | undefined;
  /** What was typed and could not be saved. */
  typed?: RawAnswer | undefined;
  faults?: readonly AnswerFault[] | undefined;
  /** Someone else's answer that came in between. */
  changed?: StoredAnswer | undefined;
  /** That answer is the reader's own, given on another device. */
  own?: boolean | undefined;
  /** The card that was answered is older than the review: nothing was saved, and it can be saved from this one. */
  stale?: boolean | undefined;
  /** Where the person was about to go, when what was typed could not be saved. */
  leavingTo?: string | undefined;
  /** The earlier revision that is read. */
  revision?: number | undefined;
}

/** What a person typed, as text: where there are no inputs to keep it in. */
export const typedLines = (
  item: ChecklistItem,
  typed: RawAnswer,
  faults: readonly AnswerFault[],
  lang: Language,
  room: Room,
): Element => {
  const { shown, cut } = shownAgain(typed, faults, room.typed);
  return block([
    text(texts[lang].checklist.unsavedAnswer, { bold: true }),
    ...answerLines(item, shown, lang),
    ...(cut.length === 0 ? [] : [cutNote(lang)]),
  ]);
};

/** A stored answer, beside what was typed: as far as there is room. */
const storedLines = (item: ChecklistItem, stored: StoredAnswer, lang: Language, room: Room): Element[] => {
  const { answer, cut } = fittedAnswer(stored.answer, room.stored);
  return [...answerLines(item, answer, lang), ...(cut ? [cutNote(lang)] : [])];
};

const answeredBy = ({ by, at }: StoredAnswer, lang: Language): Element =>
  note(texts[lang].checklist.answeredBy(by.name, formatInstant(at, lang)));

/** The answer as text, and who has locked it. */
const reading = (
  c: ItemCard,
  item: ChecklistItem,
  locked: NonNullable<ProviderReview['locked']>,
  room: Room,
): Element[] => {
  const { review, typed, faults = [], lang, revision } = c;
  const t = texts[lang].checklist;
  const stored = review.answers.get(item.id);
  const { name } = locked.by;
  const at = formatInstant(locked.at, lang);
  const isFirst = revision === undefined && review.revision === 1;
  return compact([
    ...(typed === undefined
      ? []
      : [
          warning(t.lockedMeanwhile),
          typedLines(item, typed, faults, lang, room),
          text(t.storedAnswer, { bold: true, spacing: 'Medium' }),
        ]),
    ...(stored === undefined
      ? [text(t.noAnswer)]
      : [...storedLines(item, stored, lang, room), answeredBy(stored, lang)]),
    note(isFirst ? t.locked(name, at) : t.lockedRevision(review.revision, name, at)),
  ]);
};

/** The inputs; an answer that somebody gave meanwhile stands above them, and what is theirs and what is mine says so. */
const filling = (c: ItemCard, item: ChecklistItem, room: Room): Element[] => {
  const { review, typed, faults = [], changed, own = false, stale, lang, today } = c;
  const t = texts[lang].checklist;
  const stored = review.answers.get(item.id);
  const inputs = checklistInputs(item, { stored, typed, faults, today, room: room.typed }, lang);
  if (changed === undefined)
    return compact([
      stored === undefined ? undefined : answeredBy(stored, lang),
      stale === true ? warning(t.stale) : undefined,
      faults.length > 0 ? warning(t.notSaved(item.id, faults.length)) : undefined,
      ...inputs,
    ]);
  const { by } = changed;
  const at = formatInstant(changed.at, lang);
  return [
    warning(own ? t.changedByYou(item.id) : t.changed(by.name, item.id)),
    block([
      text(own ? t.yourEarlierAnswer(at) : t.theirAnswer(by.name, at), { bold: true }),
      ...storedLines(item, changed, lang, room),
    ]),
    text(t.yourAnswer, { bold: true, spacing: 'Medium' }),
    ...inputs,
  ];
};

/** The lines of what was saved just now and of the item's own actions. There is one button at most: to the open action. */
const actionsOf = (c: ItemCard, version: number): { saved: Element[]; own: Element[] } => {
  const { review, itemId, saved, lang } = c;
  const own = [...review.actions.values()].filter((a) => a.itemId === itemId);
  const open = own.find((a) => a.closed === undefined);
  const button = (id: string | undefined): Element | undefined => {
    if (id === undefined || c.changed !== undefined || c.leavingTo !== undefined) return undefined;
    const title = texts[lang].checklist.changeAction;
    return review.locked === undefined ? leave(title, id, c, version) : go(title, id, c);
  };
  return {
    saved:
      saved === undefined ? [] : savedLines(saved, lang, open === undefined ? button(saved.opened?.id) : undefined),
    own: actionLines(own, lang, button(open?.id)),
  };
};

/** Where I am: provider, year and checklist; section, which item of how many, and how far all have come. */
const header = ({ template, review, lang }: ItemCard, { section, number, of }: Place) => {
  const t = texts[lang].checklist;
  const progress = progressOf(template, givenIn(review.answers));
  const title = t.heading(review.key.provider, review.key.year);
  const where = t.progress(number, of, progress.answered);
  return {
    summary: `${title}. ${where}`,
    lines: [
      note(`${template.name[lang]} · ${title}`, 'None'),
      note(`${t.section(section.id, section.name[lang])} · ${where}`, 'None'),
      progressBar(progress.answered, progress.of, t.done(formatShare(progress.answered, progress.of, lang))),
    ],
  };
};

const drawn = (c: ItemCard, room: Room): Card => {
  const { template, review, itemId, lang, today, lastYear } = c;
  const place = placeOf(template, itemId, givenIn(review.answers));
  if (place === undefined) throw new TypeError(`${template.id} does not ask ${itemId}`);
  const { item } = place;
  const { locked } = review;
  const version = (c.changed ?? review.answers.get(itemId))?.version ?? 0;
  const { summary, lines } = header(c, place);
  const actions = actionsOf(c, version);
  const body = compact([
    ...lines,
    ...actions.saved,
    heading(`${item.id}. ${item.text[lang]}`),
    locked === undefined ? sourceWarning(template, item, today, lang) : undefined,
    ...itemHelp(template, item, lang),
    ...actions.own,
    lastYear === undefined ? undefined : lastYearNote(lastYear, lang),
    ...(locked === undefined ? filling(c, item, room) : reading(c, item, locked, room)),
  ]);
  const buttons = locked === undefined ? fillingButtons(c, place, version) : readingButtons(c, place);
  return card(lang, `${summary} ${item.text[lang]}`, body, { actions: buttons });
};

/** One item of a review: where I am, what is asked, the answer, and the way on. */
export const checklistItemCard = (c: ItemCard): Card =>
  c.typed === undefined ? drawn(c, MOST_ROOM) : withTyped((room) => drawn(c, room));
