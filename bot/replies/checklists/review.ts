import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import type { ReviewRef } from '../../../cards/verbs';
import { mayFillInChecklists } from '../../../core/access/rules';
import type { Author } from '../../../core/checklists/author';
import { mayBegin, templateDay } from '../../../core/checklists/beginning';
import type { ProviderReview } from '../../../core/checklists/review';
import type { ChecklistTemplate } from '../../../core/checklists/template';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';

/** Who speaks, as the author of what is stored. */
export const authorOf = ({ actor }: Turn): Author => ({ id: actor.id, name: actor.name });

/** A review and the version of the template that it was begun with. */
export interface OpenReview {
  review: ProviderReview;
  template: ChecklistTemplate;
}

export type Found = ({ ok: true } & OpenReview) | { ok: false; card: Card };

/** To `read` begins nothing; to `begin` opens a review of this year or of the last. */
type Purpose = 'read' | 'begin';

/** The review as it is before anybody began it. */
const unbegun = ({ template, provider, year }: ReviewRef, turn: Turn, templateVersion: number): ProviderReview => ({
  key: { template, provider, year },
  templateVersion,
  started: { by: authorOf(turn), at: turn.now },
  revision: 1,
  earlier: [],
  answers: new Map(),
  actions: new Map(),
  changes: 0,
});

/** The version of a template that a review keeps; one that is gone is a fault. */
export const templateOf = async (review: ProviderReview, ports: Ports): Promise<ChecklistTemplate> => {
  const { key, templateVersion } = review;
  const template = await ports.templates.version(key.template, templateVersion);
  if (template === undefined) throw new Error(`There is no version ${templateVersion} of the template ${key.template}`);
  return template;
};

/** A begun review as it was seen last, for someone who fills in checklists: what is decided on it may be out of date. */
export const recallReview = async (ref: ReviewRef, turn: Turn, ports: Ports): Promise<OpenReview | undefined> => {
  if (!mayFillInChecklists(turn.actor)) return undefined;
  const { template, provider, year } = ref;
  const review = await ports.reviews.recall({ template, provider, year });
  return review && { review, template: await templateOf(review, ports) };
};

/**
 * A review that somebody has begun, or this year's or last year's of a provider in the register, by someone who fills in
 * checklists; else a notice that says why not.
 */
export const findReview = async (ref: ReviewRef, purpose: Purpose, turn: Turn, ports: Ports): Promise<Found> => {
  const t = texts[turn.language];
  const no = (sentence: string): Found => ({ ok: false, card: refused(turn, sentence) });
  if (!mayFillInChecklists(turn.actor)) return no(t.refusal.noChecklists);
  const { template: id, provider, year } = ref;
  const key = { template: id, provider, year };
  const found = await ports.reviews.find(key);
  if (found !== undefined) return { ok: true, review: found, template: await templateOf(found, ports) };
  if (!mayBegin(year, turn.today)) return no(t.refusal.staleCard);
  const template = (await ports.templates.newest(templateDay(year, turn.today))).find((known) => known.id === id);
  if (template === undefined) return no(t.refusal.staleCard);
  const current = await ports.registers.current();
  if (current === undefined) return no(t.unsupported.reason.noRegister);
  if (!current.register.providers.includes(provider)) return no(t.refusal.unknownProvider(provider));
  const review =
    purpose === 'begin'
      ? await ports.reviews.open(key, authorOf(turn), turn.now, template.version)
      : unbegun(ref, turn, template.version);
  return { ok: true, review, template: await templateOf(review, ports) };
};
