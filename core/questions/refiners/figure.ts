import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import type { Metric } from '../question';

/** A figure, several that it may be, none that was named, or a combination that has no figure. */
export type Figure = { metric: Metric } | { either: readonly Metric[] } | 'none' | 'no such figure';

/** The metric of a figure that was named, and no other. */
export const metricOf = (figure: Figure): Metric | undefined =>
  typeof figure === 'object' && 'metric' in figure ? figure.metric : undefined;

/** Who or what is counted, and nothing that came of it. */
export const isCount = (metric: Metric | undefined): boolean => metric === 'customers' || metric === 'placements';

/** "insatser", "insatserna" beside nothing that they are grouped by: placements. */
const isPlacements = (item: Item): boolean =>
  isA(item, 'noun', 'placements', 'cases') ||
  (isA(item, 'dim', 'intervention') && /(?:er|erna|ernas|s)$/u.test(item.words));

/** What is counted: the noun next after "hur många", else the only one. */
const counted = ({ items, has }: Frame): 'customers' | 'placements' | 'both' | undefined => {
  const nouns = items.flatMap((item, i): { noun: 'customers' | 'placements'; i: number }[] => {
    if (isA(item, 'noun', 'customers')) return [{ noun: 'customers', i }];
    return isPlacements(item) || (isA(item, 'dim', 'intervention') && isA(items[i - 1], 'ask', 'howMany'))
      ? [{ noun: 'placements', i }]
      : [];
  });
  const asked = items.findIndex((item) => isA(item, 'ask', 'howMany'));
  const next = asked < 0 ? undefined : nouns.find(({ i }) => i > asked);
  if (next !== undefined) return next.noun;
  const kinds = new Set(nouns.map(({ noun }) => noun));
  // "insatser för mina kunder": whose they are, not who is counted.
  if (kinds.size > 1) return has('person', 'me') || has('officer') ? 'placements' : 'both';
  return nouns[0]?.noun;
};

/** Self-sufficiency: as a number and share, by the earlier method, or as a time. */
const selfSufficiency = ({ has }: Frame): Figure => {
  const share = has('ask', 'share');
  if (has('marker', 'median')) return { metric: 'medianDaysToSelfSufficiency' };
  if (has('topic', 'duration') || has('unit', 'day')) return { metric: 'daysToSelfSufficiency' };
  if (has('withinDays')) return { metric: 'selfSufficiencyWithin' };
  if (has('marker', 'ofEnded', 'oldMethod')) return { metric: 'selfSufficiencyOfEnded' };
  if (!has('event', 'end')) return { metric: 'selfSufficiency' };
  return share
    ? { either: ['selfSufficiencyOfEnded', 'selfSufficiency'] }
    : { either: ['selfSufficiency', 'selfSufficiencyOfEnded'] };
};

type Rule = (f: Frame) => Figure | undefined;

const BARE_REQUIREMENT = /^krav(?:en|et|ens)?$|^(?:requirement|demand)s?$/u;
const OF_REQUIREMENTS = /krav|checklist|requirement|uppfyll|efterlev/u;

/** "vad är kraven för jobbpeng" asks for no share; "kunder uppfyller" is of no provider. */
const compliance: Rule = ({ has, items }) => {
  if (has('noun', 'customers') || has('topic', 'selfSufficiency', 'satisfaction')) return undefined;
  const said = items.filter((item) => isA(item, 'marker', 'compliance')).map((item) => item.words);
  const isMet = said.some((words) => !BARE_REQUIREMENT.test(words));
  const ofRequirements = has('topic', 'checklist') || said.some((words) => OF_REQUIREMENTS.test(words));
  return isMet && ofRequirements ? { metric: 'checklistCompliance' } : undefined;
};
const flags: Rule = ({ has }) => (has('topic', 'flags') ? { metric: 'openFlags' } : undefined);
const progression: Rule = ({ has }) => (has('topic', 'progression') ? { metric: 'progression' } : undefined);
const satisfaction: Rule = ({ has }) => (has('topic', 'satisfaction') ? { metric: 'satisfaction' } : undefined);
const reached: Rule = (f) =>
  f.has('topic', 'selfSufficiency') || f.has('event', 'reach') ? selfSufficiency(f) : undefined;

/** The figures that have a topic of their own. Two of them in one question have no answer. */
const OWN: readonly Rule[] = [compliance, flags, progression, satisfaction, reached];

/** "median insatstid", "genomsnittlig insatstid": of those who became self-sufficient, as the definition says. */
const duration: Rule = ({ has }) => {
  if (has('marker', 'median')) return { metric: 'medianDaysToSelfSufficiency' };
  return has('topic', 'duration') ? { metric: 'daysToSelfSufficiency' } : undefined;
};

const longStay: Rule = ({ months }) => (months.length > 0 ? { metric: 'longStay' } : undefined);

const events: Rule = (f) => {
  const { has } = f;
  const starts = has('event', 'start') || (has('marker', 'new') && counted(f) !== undefined);
  const ends = has('event', 'end') || has('marker', 'reasons') || f.by.includes('endReason');
  if (starts && ends) return 'no such figure';
  if (starts) return { metric: 'starts' };
  if (!ends) return undefined;
  // "kunder per avslutsorsak" counts no endings.
  return has('event', 'end') || has('marker', 'reasons') || counted(f) === undefined
    ? { metric: 'endings' }
    : 'no such figure';
};

const number: Rule = (f) => {
  const what = counted(f);
  if (what === 'both') return 'no such figure';
  return what === undefined ? undefined : { metric: what };
};

/** Does "och" at a place join one figure to another? `own`: there is a figure that is no count. */
const joinsFigures = (items: readonly Item[], i: number, own: boolean): boolean => {
  const before = items[i - 1];
  const after = items.slice(i + 1).find((next) => !isA(next, 'link') && !isA(next, 'harmless'));
  return (
    isA(items[i], 'link', 'and') &&
    (isA(before, 'noun') || isA(before, 'topic') || isA(before, 'event', 'start', 'end')) &&
    (isA(after, 'topic') ||
      isA(after, 'ask', 'howMany', 'share') ||
      isA(after, 'marker', 'new') ||
      (own && isA(after, 'noun')))
  );
};

/** "antal kunder samt egen försörjning", "hur många kunder och hur många avslut": one figure is not both. */
const asksTwice = ({ items }: Frame, own: boolean): boolean =>
  items.filter((item) => isA(item, 'ask', 'howMany')).length > 1 || items.some((_, i) => joinsFigures(items, i, own));

/** Which figure a text names. */
export const figureOf = (f: Frame): Figure => {
  const own = OWN.map((rule) => rule(f)).filter((figure) => figure !== undefined);
  const [first] = own;
  if (own.length > 1 || asksTwice(f, first !== undefined)) return 'no such figure';
  if (first !== undefined) return first;
  for (const rule of [duration, longStay, events, number]) {
    const figure = rule(f);
    if (figure !== undefined) return figure;
  }
  return 'none';
};
