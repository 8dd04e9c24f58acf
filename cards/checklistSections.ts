import { complianceBySection } from '../core/checklists/compliance';
import { askedItems, givenIn, isDeficiency, missingItems, progressOf } from '../core/checklists/progress';
import type { ProviderReview } from '../core/checklists/review';
import type { ChecklistTemplate } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Element } from './element';
import { execute } from './parts/actions';
import { MOST_BUTTONS } from './parts/ask';
import { compact, note, text } from './parts/elements';
import { choiceInput } from './parts/inputs';
import { rowWithButton } from './parts/row';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';
import type { CardAction } from './verbs';

export interface Sections {
  template: ChecklistTemplate;
  review: ProviderReview;
  lang: Language;
  /** An earlier revision, which can only be read. */
  revision?: number | undefined;
}

/** As much of an item's text as tells it from the others. */
const MOST_TITLE = 48;
/** Of ids that are left, as many as are read in a line. */
const MOST_IDS = 20;

/** Opens an item, in the revision that is shown. What stands in the inputs of the overview is not sent. */
export const openItem = (title: string, itemId: string, { review, lang, revision }: Sections): Element => {
  const action: CardAction = { verb: 'checklist.show', lang, ...review.key, itemId };
  return execute(title, revision === undefined ? action : { ...action, revision }, { withoutInputs: true });
};

/** Section by section what is done, what is left and what is wrong; each opens its first open item. */
export const sectionRows = (of: Sections, withButtons: boolean): Element[] => {
  const { template, review, lang } = of;
  const t = texts[lang].review;
  const given = givenIn(review.answers);
  const asked = askedItems(template, given);
  const compliance = complianceBySection(template, given);
  return progressOf(template, given).sections.map(({ section, answered, of: all, deficiencies }): Element => {
    const counts = [
      `${answered === all ? '✓ ' : ''}${t.overview.done(answered, all)}`,
      ...(answered === all ? [] : [t.overview.left(all - answered)]),
      ...(deficiencies === 0 ? [] : [`⚠ ${t.deficiencies(deficiencies)}`.replaceAll(' ', '\u00a0')]),
    ];
    const rated = compliance.get(section.id);
    const words = compact([
      text(t.overview.section(section.id, section.name[lang])),
      note(counts.join(' · '), 'None'),
      rated === undefined || rated.denominator === 0
        ? undefined
        : note(t.overview.compliance(rated.numerator, rated.denominator), 'None'),
    ]);
    const items = asked.filter((a) => a.section.id === section.id).map(({ item }) => item.id);
    const first = items.find((id) => !given.has(id)) ?? items[0];
    if (!withButtons || first === undefined)
      return { type: 'Container', spacing: 'Small', separator: true, items: words };
    return rowWithButton(words, openItem(t.overview.open(first), first, of));
  });
};

/** What has to be answered before the review can be completed: as many as fit as buttons, the rest in words. */
export const missingPart = (of: Sections): Element[] => {
  const { template, review, lang } = of;
  const t = texts[lang].review.overview;
  const ids = missingItems(template, givenIn(review.answers)).map((item) => item.id);
  if (ids.length === 0) return [];
  const rest = ids.slice(MOST_BUTTONS);
  return compact([
    text(t.missing(ids.length), { spacing: 'Medium' }),
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: ids.slice(0, MOST_BUTTONS).map((id) => ({ ...openItem(id, id, of), tooltip: t.open(id) })),
    },
    rest.length === 0
      ? undefined
      : note(rest.length > MOST_IDS ? t.missingMany(rest.length) : t.missingMore(rest.join(', '))),
  ]);
};

/** To any item that is asked, by a choice: "A1 ✓ besvarad: Anordnaren uppfyller …". */
export const jumpPart = ({ template, review, lang }: Sections): Element[] => {
  const t = texts[lang].review.overview;
  const given = givenIn(review.answers);
  const items = askedItems(template, given).map(({ item }) => item);
  const choices = items.map((item) => {
    const [mark, state] = isDeficiency(item, given)
      ? (['⚠', t.itemState.deficiency] as const)
      : given.has(item.id)
        ? (['✓', t.itemState.answered] as const)
        : (['○', t.itemState.left] as const);
    return { title: t.item(mark, state, item.id, shortened(item.text[lang], MOST_TITLE)), value: item.id };
  });
  const first = items.find((item) => !given.has(item.id)) ?? items[0];
  return [
    { ...choiceInput({ id: 'itemId', label: t.jump, value: first?.id, choices, style: 'compact' }), spacing: 'Medium' },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [execute(t.jumpTo, { verb: 'checklist.jump', lang, ...review.key })],
    },
  ];
};
