import type { Actor, Role } from './actor';

/** Whose cases a person may see: all, those of one officer, or none (DOMAIN, rules from law and practice, 3-4). */
export type CaseScope = { kind: 'all' } | { kind: 'officer'; officer: string } | { kind: 'none' };

export const caseScope = (actor: Actor): CaseScope => {
  switch (actor.role) {
    case 'unitHead':
      return { kind: 'all' };
    case 'officer':
      return actor.officer === undefined ? { kind: 'none' } : { kind: 'officer', officer: actor.officer };
    case 'qualityDeveloper':
    case 'administrator':
      return { kind: 'none' };
  }
};

/** May the person see and answer for an officer's case? */
export const maySeeCaseOf = (actor: Actor, officer: string): boolean => {
  const scope = caseScope(actor);
  return scope.kind === 'all' || (scope.kind === 'officer' && scope.officer === officer);
};

/** Does the person answer for the whole unit: decide on cases, and hear what waits for long and what did not arrive? */
export const maySeeUnit = (actor: Actor): boolean => caseScope(actor).kind === 'all';

/**
 * Whose alerts a person may follow on the page: the unit's with the cases they tell of, the unit's by their number alone
 * (who administers people and the app must see who is not reached, and sees no cases by that), or one's own.
 */
export type DeliveryScope = 'unitWithCases' | 'unit' | 'own';

export const deliveryScope = (actor: Actor): DeliveryScope => {
  if (maySeeUnit(actor)) return 'unitWithCases';
  return actor.role === 'administrator' ? 'unit' : 'own';
};

const FILLS_IN_CHECKLISTS: readonly Role[] = ['officer', 'qualityDeveloper', 'unitHead'];

export const mayFillInChecklists = (actor: Actor): boolean => FILLS_IN_CHECKLISTS.includes(actor.role);

/** An administrator brings the data, and sees no cases by that. */
export const mayImport = (actor: Actor): boolean => actor.role === 'administrator';

/** Who brings the data also brings the checklists that are filled in. */
export const mayPutTemplates = (actor: Actor): boolean => actor.role === 'administrator';

/** A checklist is no secret among those who fill it in. */
export const mayReadTemplates = (actor: Actor): boolean => mayFillInChecklists(actor) || mayPutTemplates(actor);

/** What was not understood, and which answers were wrong: for who improves the words and the figures. */
export const mayReadQuestions = (actor: Actor): boolean => actor.role === 'administrator';

/** The unit head answers for the figures: hears when they rise, and chooses where they are sent every week. */
export const answersForFigures = (actor: Actor): boolean => actor.role === 'unitHead';

/** Where something is said: alone with the assistant, or where others read along. */
export type Audience = 'personal' | 'shared';

/** What a person can do besides asking for figures: what is offered to whom. */
export interface Offers {
  cases: boolean;
  checklists: boolean;
  /** The week's figures to a channel, unasked. */
  weekly: boolean;
}

export const offersTo = (actor: Actor, audience: Audience): Offers => ({
  cases: audience === 'personal' && caseScope(actor).kind !== 'none',
  checklists: mayFillInChecklists(actor),
  weekly: answersForFigures(actor),
});
