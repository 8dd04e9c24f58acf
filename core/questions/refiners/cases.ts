import type { Frame } from '../frame';
import { isA, type Item } from '../item';
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

/** "mina kunder", "Karims ärenden" and nothing more. */
const ownAlone = (f: Frame): boolean =>
  f.filter?.officer !== undefined && f.has('noun', 'customers', 'cases') && !goesOn(f) && f.periods.length === 0;

export const cases: Refiner = (f, { today, previous }) => {
  const asked = f.has('ask', 'which', 'who', 'show');
  const counts =
    f.has('ask', 'howMany', 'share') || f.by.length > 0 || f.bases.length > 0 || f.has('change') || f.has('ask', 'why');
  const figure = figureOf(f);
  if (counts || !isListed(figure)) return undefined;
  const bare = ownAlone(f) && figure !== 'none' && !(previous !== undefined && !f.has('ask'));
  if (!asked && !bare) return undefined;
  if ((f.has('person', 'they') && f.filter === undefined) || f.has('marker', 'long')) return undefined;
  const people =
    f.has('noun', 'customers', 'cases') ||
    f.months.length > 0 ||
    (f.has('ask', 'who', 'which') && (isPlaced(f) || f.has('event', 'active', 'stay')));
  const everyone = f.has('noun', 'placements') && f.has('event', 'active');
  const place = f.filter?.officer !== undefined && (f.has('noun') || f.has('dim', 'intervention'));
  const shown = f.has('ask', 'show') && f.filter !== undefined && f.has('event', 'active', 'stay');
  if (!people && !everyone && !place && !shown) return undefined;
  if (f.months.length > 1) return unsupported();
  const when = dayOf(f, today);
  if (when === undefined)
    return unsupported(f.all('period').length > 0 ? f.items.filter((i) => isA(i, 'period')).map((i) => i.words) : []);
  const [months] = f.months;
  const used = (item: Item): boolean =>
    ['noun', 'months', 'period', 'intervention', 'provider', 'officer'].includes(item.is) ||
    isA(item, 'event', 'stay', 'active') ||
    isA(item, 'dim', 'intervention');
  return accounted(f, used, {
    kind: 'cases',
    ...(months === undefined ? {} : { months }),
    ...(f.filter === undefined ? {} : { filter: f.filter }),
    asOf: when.asOf,
  });
};
