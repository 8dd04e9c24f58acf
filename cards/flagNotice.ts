import { type Filled, REASON } from '../core/flags/filled';
import { reviewForm } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Element } from './element';
import { answerLines, fieldName } from './flagAnswers';
import { listed } from './labels';
import { answered, block, compact, heading, text, warning } from './parts/elements';
import { texts } from './texts/texts';

/** What has just happened, said above a card. */
export type FlagNotice =
  | { kind: 'draftKept' | 'nothingKept' | 'tooLateToCorrect' | 'firstPartRecorded' | 'sentBack' | 'onlyUnitHead' }
  /** Fields that held a personal identity number. */
  | { kind: 'refused'; fields: readonly string[] }
  /** What was typed and can neither be recorded nor kept: the only place where it still stands. */
  | { kind: 'unsaved'; filled: Filled }
  /** Somebody recorded while the form was filled in: it can be saved again, or what was typed lies as a draft, or neither. */
  | { kind: 'changed' | 'decisionChanged' | 'meanwhile' | 'meanwhileAsDraft'; by: Overtaker };

/** Somebody by name, or the reader on another device. */
type Overtaker = { own: true } | { own: false; name: string };

const nameOf = (id: string, lang: Language): string => {
  const field = reviewForm.find((f) => f.id === id);
  return field === undefined ? texts[lang].flag.correction.reason : fieldName(field, lang);
};

const unsavedLines = (filled: Filled, lang: Language): Element => {
  const t = texts[lang].flag;
  const reason = filled[REASON];
  return block([
    text(t.recorded.unsaved, { bold: true }),
    ...(reason === undefined ? [] : answered(t.correction.reason, reason)),
    ...answerLines(filled, lang),
  ]);
};

const linesOf = (notice: FlagNotice, lang: Language): Element[] => {
  const t = texts[lang].flag;
  switch (notice.kind) {
    case 'draftKept':
      return [text(t.draft.kept, { bold: true })];
    case 'nothingKept':
      return [text(t.draft.nothing, { bold: true })];
    case 'tooLateToCorrect':
      return [warning(t.correction.tooLate)];
    case 'firstPartRecorded':
      return [text(t.decision.recorded, { bold: true })];
    case 'sentBack':
      return [text(t.recorded.isSentBack, { bold: true })];
    case 'onlyUnitHead':
      return [warning(t.decision.onlyUnitHead)];
    case 'refused':
      return [
        warning(
          t.draft.refused(
            listed(
              notice.fields.map((id) => `"${nameOf(id, lang)}"`),
              lang,
            ),
          ),
        ),
      ];
    case 'unsaved':
      return [unsavedLines(notice.filled, lang)];
    case 'changed':
      return [warning(notice.by.own ? t.own.changed : t.changed(notice.by.name))];
    case 'decisionChanged':
      return [warning(notice.by.own ? t.own.decisionChanged : t.decision.changed(notice.by.name))];
    case 'meanwhile':
      return [warning(notice.by.own ? t.own.meanwhile : t.recorded.meanwhile(notice.by.name))];
    case 'meanwhileAsDraft':
      return [...linesOf({ kind: 'meanwhile', by: notice.by }, lang), text(t.recorded.canCorrect)];
  }
};

export const noticeLines = (notices: readonly FlagNotice[], lang: Language): Element[] =>
  notices.flatMap((notice) => linesOf(notice, lang));

interface Said {
  notices?: readonly FlagNotice[] | undefined;
  /** What is wrong with what was typed. */
  faults?: readonly unknown[] | undefined;
  lang: Language;
}

/** How a card of a flag begins: its title, what has just happened, and how much is wrong. */
export const flagHead = (title: string, { notices = [], faults = [], lang }: Said): Element[] =>
  compact([
    heading(title),
    ...noticeLines(notices, lang),
    faults.length > 0 ? warning(texts[lang].flag.faults(String(faults.length))) : undefined,
  ]);
