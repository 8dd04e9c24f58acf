import type { QuietHours } from '../core/alerts/calm';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import type { FlagReview } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { CasesQuestion, Question } from '../core/questions/question';

/** Which provider review a card belongs to. */
export interface ReviewRef {
  template: string;
  provider: string;
  year: number;
}

/** Which action of a review. */
export interface ActionRef extends ReviewRef {
  actionId: string;
}

/** Which open actions are listed: all, or of one provider, of the reviews of one year, the reader's own, those overdue. */
export interface WhichActions {
  provider?: string | undefined;
  year?: number | undefined;
  own?: true | undefined;
  late?: true | undefined;
}

/** Where "till översikten" leads, among the items. */
export const OVERVIEW = 'overview';

/** Where "alla åtgärder" leads, among the items and the overview. */
export const ACTIONS = 'actions';

/** Which case flag a card belongs to. */
export interface FlagRef {
  placementId: string;
  months: number;
}

/** Which form of a flag is left: what it would become, and when the draft was kept that it showed. */
export interface FlagFormRef extends FlagRef {
  kind: FlagReview['kind'];
  seen?: Instant | undefined;
}

/** A card that may be left from a form, which is then kept first. */
type MaybeForm = FlagRef & Pick<FlagFormRef, 'seen'> & { kind?: FlagFormRef['kind'] | undefined };

/** A form that is to be recorded after `version`, the newest that the card knew (0 for none). */
type FlagSaving = FlagRef & Pick<FlagFormRef, 'seen'> & { version: number };

/**
 * What a button on a card asks for; the bot parses it by a schema of the same shape (bot/actions/cardAction.ts).
 * What a person filled in comes beside it, by the ids of the inputs.
 */
export type CardAction = { lang: Language } & (
  | { verb: 'ask'; question: Question }
  | { verb: 'cases.page'; question: CasesQuestion; page: number }
  /** Which review: those that go on, and a provider to begin with. */
  | { verb: 'checklist.list' }
  /** Without a year: this year's, unless last year's still goes on, then it is asked which. */
  | { verb: 'checklist.start'; provider: string; year?: number | undefined }
  /** Of an earlier `revision` as it was locked, or of what is in force. */
  | ({ verb: 'checklist.show'; itemId: string; revision?: number | undefined } & ReviewRef)
  | ({ verb: 'checklist.overview'; revision?: number | undefined } & ReviewRef)
  /** Away from an item that may have been filled in, to another one, to the overview or to an action: nothing typed is lost. */
  | ({ verb: 'checklist.leave'; itemId: string; version: number; to: string } & ReviewRef)
  /** To the item that is chosen in the input `itemId`. */
  | ({ verb: 'checklist.jump' } & ReviewRef)
  | ({ verb: 'checklist.answer'; itemId: string; version: number } & ReviewRef)
  /** The revision that the card showed: one that was opened again since is not completed by an old click. */
  | ({ verb: 'checklist.complete'; revision: number } & ReviewRef)
  | ({ verb: 'checklist.reopen'; revision: number } & ReviewRef)
  | { verb: 'checklist.status'; year: number; page?: number | undefined }
  | ({ verb: 'actions.list'; page?: number | undefined } & WhichActions)
  | ({ verb: 'action.show' } & ActionRef)
  | ({ verb: 'action.save'; version: number } & ActionRef)
  | ({ verb: 'action.close'; version: number } & ActionRef)
  /** The flag as it is now, or a recorded version. */
  | ({ verb: 'flag.show'; version?: number | undefined } & FlagRef)
  | ({ verb: 'flag.save' } & FlagSaving)
  | ({ verb: 'flag.decide' } & FlagSaving)
  | ({ verb: 'flag.correct' } & MaybeForm)
  | ({ verb: 'flag.correct.save' } & FlagSaving)
  | ({ verb: 'flag.draft' } & FlagFormRef)
  /** To the list of flags, or to the flag as it is now. */
  | ({ verb: 'flag.leave'; to: 'list' | 'flag' } & MaybeForm)
  | ({ verb: 'flag.snooze' } & MaybeForm)
  | ({ verb: 'flag.snooze.save' } & FlagRef)
  | ({ verb: 'flag.handOver' } & MaybeForm)
  | ({ verb: 'flag.handOver.save' } & FlagRef)
  /** Away from an action that may have been changed, to an item, the overview or the actions: nothing typed is lost. */
  | ({ verb: 'action.leave'; version: number; to: string } & ActionRef)
  /** The asker's own flags; of the unit head all, or those of one officer. */
  | { verb: 'flags.list'; officer?: string | undefined; page?: number | undefined }
  /** Of what the reader is sent unasked: nothing until a day, all of it again, nothing in some hours (or in none). */
  | { verb: 'alerts.pause'; until: Day }
  | { verb: 'alerts.resume' }
  | { verb: 'alerts.quiet'; hours?: QuietHours | undefined }
  /** "Blev svaret rätt?": the Question that was answered, and an id of the answer, so that two clicks count once. */
  | { verb: 'feedback'; right: boolean; question: Question; answerId: string }
);
