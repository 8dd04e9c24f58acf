import type { Frame } from '../frame';
import { isA, type Item, type Kind } from '../item';
import type { Question } from '../question';
import { type Figure, figureOf, isCount, metricOf } from './figure';
import { goesOn } from './followUp';
import { accounted, type Refiner, unsupported } from './refiner';
import { dayOf } from './span';

/** Figures that are people or placements, of whom there can be a list; without any figure a list may be asked for too. */
export const isListed = (figure: Figure): boolean => {
  const metric = metricOf(figure);
  return figure === 'none' || isCount(metric) || metric === 'longStay';
};

/** "who is at Stegvis": somewhere. "vem har hand om SAI" asks for no customer. */
const isPlaced = ({ items }: Frame): boolean =>
  items.some(
    (item, i) => (isA(item, 'intervention') || isA(item, 'provider')) && isA(items[i - 1], 'link', 'in', 'on'),
  );

/** "mina kunder", "Karims ärenden" and nothing more. After another question, and without asking, it changes that one. */
const isOwnAlone = (f: Frame, previous: Question | undefined): boolean =>
  f.filter?.officer !== undefined &&
  f.has('noun', 'customers', 'cases') &&
  !goesOn(f) &&
  f.periods.length === 0 &&
  (previous === undefined || f.has('ask'));

/** Are cases to be listed, and not something else that "vilka", "visa" may ask for? */
const ofCases = (f: Frame): boolean => {
  if (f.has('noun', 'customers', 'cases') || f.months.length > 0) return true;
  const stays = f.has('event', 'active', 'stay');
  return (
    (f.has('ask', 'who', 'which') && (stays || isPlaced(f))) ||
    (f.has('ask', 'show') && stays && f.filter !== undefined) ||
    (f.has('noun', 'placements') && f.has('event', 'active')) ||
    (f.filter?.officer !== undefined && (f.has('noun') || f.has('dim', 'intervention')))
  );
};

const LISTED_BY: readonly Kind[] = ['noun', 'months', 'period', 'intervention', 'provider', 'officer'];

/** "vilka kunder går i SAI": a list of those who are there. Counted, grouped or compared they are a figure. */
export const cases: Refiner = (f, { today, previous }) => {
  const figure = figureOf(f);
  const counts = f.has('ask', 'howMany', 'share', 'why') || f.has('change') || f.by.length > 0 || f.bases.length > 0;
  if (counts || !isListed(figure)) return undefined;
  const asked = f.has('ask', 'which', 'who', 'show') || (figure !== 'none' && isOwnAlone(f, previous));
  // "vilka är de?" is of the answer before.
  const ofBefore = f.has('person', 'they') && f.filter === undefined;
  if (!asked || ofBefore || f.has('marker', 'long') || !ofCases(f)) return undefined;
  if (f.months.length > 1) return unsupported();
  const when = dayOf(f, today);
  if (when === undefined) return unsupported(f.items.filter((item) => isA(item, 'period')).map((item) => item.words));
  const [months] = f.months;
  const used = (item: Item): boolean =>
    LISTED_BY.includes(item.is) || isA(item, 'event', 'stay', 'active') || isA(item, 'dim', 'intervention');
  return accounted(f, used, {
    kind: 'cases',
    ...(months === undefined ? {} : { months }),
    ...(f.filter === undefined ? {} : { filter: f.filter }),
    asOf: when.asOf,
  });
};
