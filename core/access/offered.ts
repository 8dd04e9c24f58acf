import type { Question } from '../questions/question';
import type { Offers } from './rules';

/** Is a question of this kind answered here, for this asker? A button never leads to a refusal. */
export const isOffered = ({ kind }: Question, offers: Offers): boolean => {
  switch (kind) {
    case 'cases':
    case 'flags':
      return offers.cases;
    case 'checklist':
      return offers.checklists;
    case 'kpi':
    case 'explain':
    case 'help':
      return true;
    case 'clarify':
    case 'unsupported':
      return false;
  }
};
