import { type FlagNotice, noticeLines } from '../../../cards/flagNotice';
import type { FlagRef } from '../../../cards/verbs';
import type { Instant } from '../../../core/calendar/clock';
import { asFilled, type Filled, filledOf, isSame, partOf, toKeep } from '../../../core/flags/filled';
import type { FlagState } from '../../../core/flags/flag';
import type { FlagReview } from '../../../core/flags/reviewForm';
import { isSentBack } from '../../../core/flags/rounds';
import type { FlagDraft } from '../../../core/flags/stores';
import { may } from '../../../core/flags/transitions';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { authorOf, findFlag, type FlagNow, type FoundFlag } from './find';

type Kind = FlagReview['kind'];

/** What stood in a form when a button was pressed. */
export interface Typed {
  kind: Kind;
  /** When the draft was kept that the form showed. */
  seen?: Instant | undefined;
  inputs: Readonly<Record<string, string | undefined>>;
}

/** The same of a card that may be left from a form, or from one without any. */
export type Left = FlagRef & Omit<Typed, 'kind'> & { kind?: Kind | undefined };

/**
 * Which form what was typed now belongs to: somebody may have recorded an answer, or the next follow-up may be due, since
 * the form was opened. None when nothing can become of it.
 */
export const formFor = (kind: Kind, state: FlagState): Kind | undefined => {
  if (kind === 'decided') return may('decide', state, 'unitHead') ? 'decided' : undefined;
  if (may('answer', state, 'officer')) return 'answered';
  return may('correct', state, 'officer') ? 'corrected' : undefined;
};

/** Is the decision the speaker's to make? */
export const mayDecide = ({ actor }: Turn): boolean => actor.role === 'unitHead';

/** What stands in a form before anything is typed. */
export const givenIn = (kind: Kind, { newest, flag }: FlagNow): Filled => {
  if (newest === undefined || kind === 'decided') return {};
  return kind === 'corrected' || isSentBack(newest) ? asFilled(newest.answers, flag.months, partOf(kind)) : {};
};

/** The draft of a form, if there is one. */
export const draftOf = (kind: Kind, { flag: { placementId, months } }: FlagNow, ports: Ports) =>
  ports.flagDrafts.find({ placementId, months, kind });

/** What became of what was typed. */
export interface Kept {
  draft: FlagDraft | undefined;
  /** It was written now. */
  isNew: boolean;
  /** The fields that held a personal identity number, and are not kept. */
  refused: readonly string[];
  /** What nothing can become of any more: it stands nowhere but in the form that is left. */
  lost: Filled;
}

/** Keeps what was typed, when it says anything that is not there already. */
export const keepTyped = async (typed: Typed, now: FlagNow, turn: Turn, ports: Ports): Promise<Kept> => {
  const { placementId, months, state } = now.flag;
  const { filled, refused } = filledOf(months, typed.kind, typed.inputs);
  // The unit head's own words stand in that draft: nobody else puts any there, whatever a click says.
  const kind = typed.kind === 'decided' && !mayDecide(turn) ? undefined : formFor(typed.kind, state);
  if (kind === undefined) return { draft: undefined, isNew: false, refused, lost: filled };
  const draft = await draftOf(kind, now, ports);
  const kept = toKeep(filled, draft, typed.seen);
  const lost = {};
  if (isSame(kept, draft?.filled ?? givenIn(kind, now))) return { draft, isNew: false, refused, lost };
  const ref = { placementId, months, kind };
  if (Object.keys(kept).length === 0) {
    await ports.flagDrafts.remove(ref);
    return { draft: undefined, isNew: draft !== undefined, refused, lost };
  }
  const written: FlagDraft = { ...ref, filled: kept, by: authorOf(turn), at: turn.now };
  await ports.flagDrafts.put(written);
  return { draft: written, isNew: true, refused, lost };
};

/** The same for what may be no form; what is said of it on the next card. */
export const keepIfTyped = async (
  { kind, seen, inputs }: Left,
  now: FlagNow,
  turn: Turn,
  ports: Ports,
): Promise<FlagNotice[]> =>
  kind === undefined ? [] : keptNotices(await keepTyped({ kind, seen, inputs }, now, turn, ports));

/** What is said of it on the next card. */
export const keptNotices = ({ draft, isNew, refused, lost }: Kept): FlagNotice[] => [
  ...(isNew && draft !== undefined ? [{ kind: 'draftKept' } as const] : []),
  ...(refused.length > 0 ? [{ kind: 'refused', fields: refused } as const] : []),
  ...(Object.keys(lost).length > 0 ? [{ kind: 'unsaved', filled: lost } as const] : []),
];

/** What is said of what was typed for a flag that is not the asker's, or not there: in a chat of one's own alone. */
export const lostNotices = ({ months, kind, inputs }: Left, { audience }: Turn): FlagNotice[] => {
  if (kind === undefined || audience === 'shared') return [];
  const { filled, refused } = filledOf(months, kind, inputs);
  return keptNotices({ draft: undefined, isNew: false, refused, lost: filled });
};

/** The flag of a form that is left, if the asker still may see it; else what was typed is said back with the reason. */
export const findLeft = async (left: Left, turn: Turn, ports: Ports): Promise<FoundFlag> => {
  const found = await findFlag(left, turn, ports);
  if (found.ok) return found;
  const { card } = found;
  return { ok: false, card: { ...card, body: [...card.body, ...noticeLines(lostNotices(left, turn), turn.language)] } };
};

/** What was recorded is no draft any more; a new answer leaves nothing of the round before. */
export const dropDrafts = async (recorded: FlagReview, ports: Ports): Promise<void> => {
  const { placementId, months, kind, at } = recorded;
  const kinds: readonly Kind[] = kind === 'answered' ? ['answered', 'corrected', 'decided'] : [kind];
  const drafts = await Promise.all(kinds.map((k) => ports.flagDrafts.find({ placementId, months, kind: k })));
  // The same click may come again, after somebody has begun to correct.
  const old = drafts.filter((draft) => draft !== undefined).filter((draft) => draft.at <= at);
  await Promise.all(old.map((draft) => ports.flagDrafts.remove(draft)));
};
