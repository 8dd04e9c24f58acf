import * as z from 'zod';
import { ACTIONS, type CardAction, OVERVIEW } from '../../cards/verbs';
import { QuietHours } from '../../core/alerts/calm';
import { Instant } from '../../core/calendar/clock';
import { Day } from '../../core/calendar/day';
import { ActionId } from '../../core/checklists/action';
import { ItemId } from '../../core/checklists/template';
import { ReviewKey } from '../../core/checklists/review';
import { FlagReview } from '../../core/flags/reviewForm';
import { Language } from '../../core/language';
import { hasPersonalNumber } from '../../core/personalNumber';
import { Question } from '../../core/questions/question';

const lang = Language;
/** A provider that is not found is named on the card that says so. */
const provider = ReviewKey.shape.provider.refine((name) => !hasPersonalNumber(name));
const review = { ...ReviewKey.shape, provider };
/** Of an answer: 0 for none. */
const version = z.int().nonnegative();
const revision = z.int().positive();
const page = z.int().positive();
/** An officer's id in the register, who is named on the card that lists the flags. */
const officer = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => !hasPersonalNumber(id));
const flag = { placementId: z.string().min(1).max(200), months: z.int().positive() };
const seen = Instant.optional();
const flagSaving = { ...flag, seen, version };
const maybeForm = { ...flag, seen, kind: FlagReview.shape.kind.optional() };

/** A Question of a card of ours is shorter, and it can be stored. */
const MOST_QUESTION = 20_000;

const holdsPersonalNumber = (value: unknown): boolean =>
  typeof value === 'string'
    ? hasPersonalNumber(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(holdsPersonalNumber);

/** A Question that may be stored: a card value comes from outside, and its names may be any text. */
const Asked = Question.refine((q) => JSON.stringify(q).length <= MOST_QUESTION && !holdsPersonalNumber(q));

/** What a button may ask for: the shape of cards/verbs.ts, checked, because a card value comes from outside. */
const Action = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), lang, question: Asked }),
  z.object({
    verb: z.literal('cases.page'),
    lang,
    page,
    question: Asked.refine((q) => q.kind === 'cases'),
  }),
  z.object({ verb: z.literal('checklist.list'), lang }),
  z.object({ verb: z.literal('checklist.start'), lang, provider, year: review.year.optional() }),
  z.object({ verb: z.literal('checklist.show'), lang, ...review, itemId: ItemId, revision: revision.optional() }),
  z.object({ verb: z.literal('checklist.overview'), lang, ...review, revision: revision.optional() }),
  z.object({
    verb: z.literal('checklist.leave'),
    lang,
    ...review,
    itemId: ItemId,
    version,
    to: z.union([ItemId, ActionId, z.literal(OVERVIEW)]),
  }),
  z.object({ verb: z.literal('checklist.jump'), lang, ...review }),
  z.object({ verb: z.literal('checklist.answer'), lang, ...review, itemId: ItemId, version }),
  z.object({ verb: z.literal('checklist.complete'), lang, ...review, revision }),
  z.object({ verb: z.literal('checklist.reopen'), lang, ...review, revision }),
  z.object({ verb: z.literal('checklist.status'), lang, year: review.year, page: page.optional() }),
  z.object({
    verb: z.literal('actions.list'),
    lang,
    provider: provider.optional(),
    year: review.year.optional(),
    own: z.literal(true).optional(),
    late: z.literal(true).optional(),
    page: page.optional(),
  }),
  z.object({ verb: z.literal('action.show'), lang, ...review, actionId: ActionId }),
  z.object({ verb: z.literal('action.save'), lang, ...review, actionId: ActionId, version }),
  z.object({ verb: z.literal('action.close'), lang, ...review, actionId: ActionId, version }),
  z.object({ verb: z.literal('flag.show'), lang, ...flag, version: revision.optional() }),
  z.object({ verb: z.literal('flag.save'), lang, ...flagSaving }),
  z.object({ verb: z.literal('flag.decide'), lang, ...flagSaving }),
  z.object({ verb: z.literal('flag.correct'), lang, ...maybeForm }),
  z.object({ verb: z.literal('flag.correct.save'), lang, ...flagSaving }),
  z.object({ verb: z.literal('flag.draft'), lang, ...flag, kind: FlagReview.shape.kind, seen }),
  z.object({ verb: z.literal('flag.leave'), lang, ...maybeForm, to: z.enum(['list', 'flag']) }),
  z.object({ verb: z.literal('flag.snooze'), lang, ...maybeForm }),
  z.object({ verb: z.literal('flag.snooze.save'), lang, ...flag }),
  z.object({ verb: z.literal('flag.handOver'), lang, ...maybeForm }),
  z.object({ verb: z.literal('flag.handOver.save'), lang, ...flag }),
  z.object({
    verb: z.literal('action.leave'),
    lang,
    ...review,
    actionId: ActionId,
    version,
    to: z.union([ItemId, z.literal(OVERVIEW), z.literal(ACTIONS)]),
  }),
  z.object({ verb: z.literal('flags.list'), lang, officer: officer.optional(), page: page.optional() }),
  z.object({ verb: z.literal('alerts.pause'), lang, until: Day }),
  z.object({ verb: z.literal('alerts.resume'), lang }),
  z.object({ verb: z.literal('alerts.quiet'), lang, hours: QuietHours.optional() }),
  z.object({
    verb: z.literal('feedback'),
    lang,
    right: z.boolean(),
    question: Asked,
    answerId: z.string().min(1).max(100),
  }),
]);

/**
 * What was filled in beside the button, by input id. What is longer than its field takes is passed on, so that the field
 * says so; far beyond that it is cut, so that nothing is unbounded.
 */
const MOST_INPUT = 20_000;
const Inputs = z.record(z.string(), z.unknown()).transform((all) => {
  const texts = Object.entries(all).flatMap(([id, value]) => {
    if (typeof value === 'number') return [[id, String(value)] as const];
    return typeof value === 'string' ? [[id, value.slice(0, MOST_INPUT)] as const] : [];
  });
  return Object.fromEntries<string | undefined>(texts);
});

/** Deeper than any value of a card of ours: not read at all, for each reader would go down it. */
const MOST_DEPTH = 12;
const isDeeper = (value: unknown, most: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((v) => isDeeper(v, most - 1)));

export interface Click {
  action: CardAction;
  inputs: Readonly<Record<string, string | undefined>>;
}

/** A click from a card value (verb, data and inputs in one object); undefined when it fits no action. */
export const readClick = (value: unknown): Click | undefined => {
  if (isDeeper(value, MOST_DEPTH)) return undefined;
  const action = Action.safeParse(value);
  const inputs = Inputs.safeParse(value);
  if (!action.success || !inputs.success) return undefined;
  return { action: action.data, inputs: inputs.data };
};

const Execute = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});

/** The same for the value of an `adaptiveCard/action` invoke. */
export const readExecute = (value: unknown): Click | undefined => {
  if (isDeeper(value, MOST_DEPTH)) return undefined;
  const execute = Execute.safeParse(value);
  if (!execute.success) return undefined;
  return readClick({ ...execute.data.action.data, verb: execute.data.action.verb });
};
