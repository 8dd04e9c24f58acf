import type { TextFault } from '../core/checklists/typedText';
import { type EarlierRevision, type ProviderReview, type ReviewKey } from '../core/checklists/review';
import type { Language } from '../core/language';
import { cutNote } from './checklistTyped';
import type { Element } from './element';
import { formatInstant } from './formatDay';
import { execute } from './parts/actions';
import { compact, heading, hidden, note, text, warning } from './parts/elements';
import { MOST_TYPED, textInput } from './parts/inputs';
import { texts } from './texts/texts';

/** So many of the earlier revisions, the newest; from each the one before it can be read. */
const MOST_EARLIER = 5;

/** The id of the part that asks why a review is opened again. */
export const REOPENING = 'reopening';

/** A reason that could not be kept: what is wrong with it, or else somebody was faster; and what was typed. */
export interface Reopening {
  fault?: TextFault | undefined;
  typed: string;
  /** The card has no room for all of it. */
  cut?: boolean | undefined;
}

/** Why is it opened again? Out of sight until the button "Öppna igen", or something is wrong with the reason. */
export const reopenPart = (review: ProviderReview, lang: Language, reopening?: Reopening): Element => {
  const t = texts[lang].review.overview;
  // Not required by the client, which would then refuse every other button while it is empty.
  const reason = textInput({
    id: 'reason',
    label: t.reason,
    maxLength: MOST_TYPED,
    multiline: true,
    value: reopening?.fault === 'personalNumber' ? undefined : reopening?.typed,
  });
  const { key, revision } = review;
  const part = hidden(
    REOPENING,
    compact([
      note(t.reopenAbout, 'None'),
      reason,
      reopening?.cut === true ? cutNote(lang) : undefined,
      reopening?.fault === undefined ? undefined : warning(t.reasonFaults[reopening.fault]),
      {
        type: 'ActionSet',
        actions: [execute(t.reopenNow, { verb: 'checklist.reopen', lang, ...key, revision })],
      },
    ]),
  );
  return reopening === undefined ? part : { ...part, isVisible: true };
};

/** Who locked a revision, and who opened it again and why. */
export const revisionWords = ({ locked, reopened }: EarlierRevision, lang: Language): Element[] => {
  const t = texts[lang].review.overview;
  const { by, at, reason } = reopened;
  return [
    note(t.locked(locked.by.name, formatInstant(locked.at, lang)), 'None'),
    note(t.reopened(by.name, formatInstant(at, lang), reason), 'None'),
  ];
};

/** Opens an earlier revision, to be read. */
export const readRevision = (key: ReviewKey, revision: number, lang: Language): Element =>
  execute(
    texts[lang].review.overview.read(revision),
    { verb: 'checklist.overview', lang, ...key, revision },
    { withoutInputs: true },
  );

/** The revisions that were locked and opened again, the newest first, each to be read. */
export const earlierPart = ({ key, earlier }: ProviderReview, lang: Language): Element[] => {
  if (earlier.length === 0) return [];
  const t = texts[lang].review.overview;
  const rest = earlier.length - MOST_EARLIER;
  return compact([
    heading(t.earlier),
    ...[...earlier]
      .reverse()
      .slice(0, MOST_EARLIER)
      .map((one): Element => ({
        type: 'Container',
        spacing: 'Small',
        separator: true,
        items: [
          text(t.versionName(one.revision), { bold: true }),
          ...revisionWords(one, lang),
          { type: 'ActionSet', spacing: 'Small', actions: [readRevision(key, one.revision, lang)] },
        ],
      })),
    rest > 0 ? note(t.earlierMore(rest)) : undefined,
  ]);
};
