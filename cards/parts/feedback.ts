import type { Language } from '../../core/language';
import type { Question } from '../../core/questions/question';
import type { Element } from '../element';
import { texts } from '../texts/texts';
import { execute } from './actions';
import { note } from './elements';

/** "Blev svaret rätt?", with two buttons that leave the card as it is. */
export const feedback = (question: Question, answerId: string, lang: Language): Element => {
  const t = texts[lang].kpi.feedback;
  const button = (title: string, right: boolean): Element =>
    execute(title, { verb: 'feedback', right, question, answerId, lang });
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [note(t.ask, 'None')] },
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'ActionSet', actions: [button(t.yes, true), button(t.no, false)] }],
      },
    ],
  };
};
