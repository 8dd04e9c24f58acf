import type { Question } from '../question';
import { type Answer, answer } from './refiner';

/** The complete questions that a text may mean, to choose from; undefined when there are not two. */
export const clarified = (options: readonly Question[]): Answer => {
  const complete = options.filter((q) => q.kind !== 'unsupported' && q.kind !== 'clarify');
  const distinct = [...new Map(complete.map((q) => [JSON.stringify(q), q])).values()];
  return distinct.length < 2 ? undefined : answer({ kind: 'clarify', options: distinct });
};
