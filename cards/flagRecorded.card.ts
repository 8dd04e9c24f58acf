import type { FlagReview } from '../core/flags/reviewForm';
import type { Round } from '../core/flags/rounds';
import { may } from '../core/flags/transitions';
import type { Card, Element } from './element';
import { type OfFlag, refOf, toFlag, toList } from './flagAbout';
import { answerLines } from './flagAnswers';
import { historyOf } from './flagHistory';
import { flagHead, type FlagNotice } from './flagNotice';
import { signedBy } from './flagSigned';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { texts } from './texts/texts';

export interface FlagRecorded extends OfFlag {
  /** Who answered, corrected and decided, up to the version that is shown. */
  round: Round;
  /** The newest version of the flag: the one that is shown, or a later one. */
  newest: FlagReview;
  notices?: readonly FlagNotice[] | undefined;
}

const buttons = ({ flag, round, newest, lang }: FlagRecorded): Element[] => {
  const t = texts[lang].flag;
  const { version } = round.newest;
  const isNewest = version === newest.version;
  const correct = execute(t.recorded.correct, { verb: 'flag.correct', ...refOf(flag), lang }, { withoutInputs: true });
  return compact([
    isNewest && may('correct', flag.state, 'officer') ? correct : undefined,
    may('answer', flag.state, 'officer') ? toFlag(t.open, flag, lang) : undefined,
    version > 1 ? toFlag(t.recorded.previous, flag, lang, version - 1) : undefined,
    isNewest ? undefined : toFlag(t.recorded.next, flag, lang, version + 1),
    toList(flag, lang),
  ]);
};

const drawn = (recorded: FlagRecorded, withHistory: boolean): Card => {
  const { flag, round, newest, lang } = recorded;
  const t = texts[lang].flag.recorded;
  const isNewest = round.newest.version === newest.version;
  const title = `${isNewest ? t.title : t.earlier(String(round.newest.version))}: ${flag.customerId}`;
  return card(
    lang,
    title,
    compact([
      ...flagHead(title, recorded),
      isNewest && flag.state === 'awaitingDecision' ? text(t.awaits, { bold: true }) : undefined,
      ...signedBy(round, lang),
      ...answerLines(round.newest.answers, lang),
      ...(withHistory ? historyOf(flag, lang) : []),
    ]),
    { actions: buttons(recorded) },
  );
};

/** What was recorded about a flag, by whom and when; of an earlier version what it said. */
export const flagRecordedCard = (recorded: FlagRecorded): Card =>
  fullestThatFits(drawn(recorded, true), () => drawn(recorded, false));
