import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import { isHowTo, isTold } from './lookalike';
import { leftoverOf } from './leftover';
import { asksForFlags, ofTasks } from './tasks';

/** The officer whom the text names, or all whom that name fits; none of two names. */
const officersIn = (f: Frame): readonly string[] => {
  const several = f.all('several').map(({ field, names }) => (field === 'officer' ? names : []));
  const [named = [], another] = [...[...new Set(f.all('officer'))].map((officer) => [officer]), ...several];
  return another === undefined ? named : [];
};

/**
 * "Karims flaggor", "visa flaggor för Karim": the officer whose flags are wanted one by one, or all whom the name fits.
 * A Question of flags is the asker's own: this stands beside it.
 */
export const flagsOf = (f: Frame): readonly string[] | undefined => {
  const officers = officersIn(f);
  const { intervention, provider, officer } = f.filter ?? {};
  const isOfOthers = intervention === undefined && provider === undefined && officer !== 'me';
  if (officers.length === 0 || !isOfOthers || f.clash || !asksForFlags(f) || isHowTo(f) || isTold(f)) return undefined;
  const used = (item: Item): boolean =>
    ofTasks(item) ||
    isA(item, 'topic', 'flags') ||
    isA(item, 'noun', 'cases') ||
    isA(item, 'officer') ||
    isA(item, 'several') ||
    isA(item, 'dim', 'officer');
  return leftoverOf(f.items, used).length > 0 ? undefined : officers;
};
