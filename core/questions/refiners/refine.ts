import { frameOf } from '../frame';
import { isA, type Item } from '../item';
import type { Question } from '../question';
import { cases } from './cases';
import { clarified } from './clarify';
import { explain } from './explain';
import { followUp } from './followUp';
import { help, refused } from './general';
import { kpi } from './kpi';
import { leftoverOf } from './leftover';
import { type Refine, type Refiner, unsupported } from './refiner';
import { actions, checklist, flags, reviewStatus, toDo } from './tasks';
import { fragment, howLong, long, unconnected, vague } from './unclear';

/** A name that fits several: which one? */
const several: Refiner = (f, c) => {
  const [name] = f.all('several');
  if (name === undefined) return undefined;
  const options = name.names.map((one): Question => {
    const items = f.items.map((item): Item => (isA(item, 'several') ? { ...item, is: name.field, value: one } : item));
    return refine(frameOf(items), c).question;
  });
  return clarified(options) ?? unsupported();
};

/** In this order; the first that knows decides. */
const REFINERS: readonly Refiner[] = [
  refused,
  toDo,
  help,
  explain,
  several,
  actions,
  reviewStatus,
  checklist,
  flags,
  followUp,
  unconnected,
  howLong,
  long,
  vague,
  cases,
  kpi,
  fragment,
];

/** The question of a text, from all that it says. */
export const refine: Refine = (f, c) => {
  for (const refiner of REFINERS) {
    const found = refiner(f, c);
    if (found !== undefined) return found;
  }
  return unsupported(leftoverOf(f.items, () => false));
};
