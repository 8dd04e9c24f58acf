import { firstUnanswered, progressOf, type ProviderReview } from '../core/checklists/review';
import type { ChecklistTemplate } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatShare } from './format';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { progressBar } from './parts/progress';
import { texts } from './texts/texts';

interface Overview {
  template: ChecklistTemplate;
  review: ProviderReview;
  lang: Language;
}

/** A review section by section: what is done and what is left; each section opens its first open item. */
export const checklistOverviewCard = ({ template, review, lang }: Overview): Card => {
  const t = texts[lang].checklist;
  const progress = progressOf(template, review);
  const done = progress.answered === progress.of;
  const summary = done ? t.allAnswered(progress.of) : t.answered(progress.answered, progress.of);
  const ref = { ...review.key, template: template.id, lang };
  const show = (itemId: string) => ({ verb: 'checklist.show', ...ref, itemId }) as const;
  const rows = progress.sections.map(({ section, answered, of }): Element => {
    const open = section.items.find((i) => !review.answers.has(i.id)) ?? section.items[0];
    const name = t.section(section.id, section.name[lang]);
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      separator: true,
      columns: [
        { type: 'Column', width: 'stretch', items: [text(name), note(t.sectionProgress(answered, of), 'None')] },
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'Center',
          items: open === undefined ? [] : [{ type: 'ActionSet', actions: [execute(t.open(open.id), show(open.id))] }],
        },
      ],
    };
  });
  const share = t.done(formatShare(progress.answered, progress.of, lang));
  const next = firstUnanswered(template, review);
  const title = `${t.overviewTitle}: ${t.heading(review.key.provider, review.key.year)}`;
  return card(
    lang,
    `${title}. ${summary}`,
    compact([heading(title), text(summary), progressBar(progress.answered, progress.of, share), ...rows]),
    { actions: next === undefined ? [] : [execute(t.resume(next), show(next))] },
  );
};
