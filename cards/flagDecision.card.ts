import { fieldsFor, type FlagReview, type ReviewField } from '../core/flags/reviewForm';
import type { Round } from '../core/flags/rounds';
import type { FlagDraft } from '../core/flags/stores';
import type { Card } from './element';
import { draftNote, flagAbout, type OfFlag, refOf, seenOf } from './flagAbout';
import { answerLines } from './flagAnswers';
import { decidedWords } from './flagDecided';
import { historyOf } from './flagHistory';
import { type Entered, fieldInput } from './flagInputs';
import { flagHead, type FlagNotice } from './flagNotice';
import { signedBy } from './flagSigned';
import { execute, toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, hidden, note, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { texts } from './texts/texts';

export interface FlagDecision extends OfFlag, Omit<Entered, 'months' | 'lang'> {
  /** What is decided on. */
  round: Round;
  /** What was decided of the case before. */
  decided?: FlagReview | undefined;
  draft?: FlagDraft | undefined;
  notices?: readonly FlagNotice[] | undefined;
}

const REST = 'rest';
/** What one decides by; the rest is shown on demand. */
const FIRST_SHOWN = ['F01', 'F02', 'F03', 'F06', 'F08', 'F11'];
const isShownFirst = ({ id }: ReviewField): boolean => FIRST_SHOWN.includes(id);

const drawn = (decision: FlagDecision, withHistory: boolean): Card => {
  const { flag, round, decided, draft, lang } = decision;
  const before = decided && decidedWords(decided, lang);
  const t = texts[lang].flag;
  const title = t.decision.title(String(flag.months));
  const { answers, version } = round.newest;
  const saved = { ...refOf(flag), ...seenOf(draft), lang };
  const form = { ...saved, kind: 'decided' } as const;
  const entered: Entered = { ...decision, months: flag.months };
  return card(
    lang,
    `${title}: ${flag.customerId}`,
    compact([
      ...flagHead(title, decision),
      flagAbout(decision),
      before === undefined ? undefined : text(before),
      text(t.decision.answers, { bold: true, spacing: 'Medium' }),
      ...signedBy(round, lang),
      ...answerLines(answers, lang, isShownFirst),
      { type: 'ActionSet', spacing: 'Small', actions: [toggle(t.decision.more, REST)] },
      hidden(
        REST,
        answerLines(answers, lang, (field) => !isShownFirst(field)),
      ),
      draft === undefined ? undefined : draftNote(draft, lang),
      note(t.sensitive, 'Medium'),
      ...fieldsFor(flag.months, 'unitHead').flatMap((field) => fieldInput(field, entered)),
      ...(withHistory ? historyOf(flag, lang) : []),
    ]),
    {
      actions: [
        execute(t.decision.save, { verb: 'flag.decide', ...saved, version }),
        execute(t.saveDraft, { verb: 'flag.draft', ...form }),
        execute(t.recorded.correct, { verb: 'flag.correct', ...form }),
        execute(t.list, { verb: 'flag.leave', to: 'list', ...form }),
      ],
    },
  );
};

/** The unit head's part of one flag: what the officer answered, in short, and the decision. */
export const flagDecisionCard = (decision: FlagDecision): Card =>
  fullestThatFits(drawn(decision, true), () => drawn(decision, false));
