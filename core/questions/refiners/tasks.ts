import { yearNumber } from '../../calendar/period';
import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import type { Question } from '../question';
import { isHowTo } from './lookalike';
import { accounted, type Refined, type Refiner, unsupported } from './refiner';

type ChecklistQuestion = Extract<Question, { kind: 'checklist' }>;

/** A checklist, of one provider when one is named; undefined for what it is not asked of. */
const ofProvider = (f: Frame): ChecklistQuestion | undefined => {
  const providers = f.filter?.provider ?? [];
  const others = f.filter?.intervention !== undefined || providers.length > 1;
  if (others || f.by.length > 0 || f.bases.length > 0) return undefined;
  return { kind: 'checklist', ...(providers.length === 0 ? {} : { filter: { provider: providers } }) };
};

const isNow = (item: Item): boolean => isA(item, 'period') && item.value.now === true;

/** "2021", "förra året": a review is of one year. */
const isOfYear = (item: Item): boolean =>
  isA(item, 'period') && item.value.grain === 'year' && item.value.byYear !== true && item.value.trend !== true;

/** The year that is named; "just nu" names none. Two are too many, and parts of one are none: those are not accounted for. */
const yearIn = (f: Frame): Pick<Refined, 'year'> => {
  const [item, other] = f.items.filter(isOfYear);
  return isA(item, 'period') && other === undefined ? { year: yearNumber(item.value.period.from) } : {};
};

/** A period that a checklist may be asked for: now, or one year. */
const isWhen = (f: Frame): ((item: Item) => boolean) => {
  const years = f.items.filter(isOfYear).length;
  return (item) => isNow(item) || (years === 1 && isOfYear(item));
};

const withMore = (refined: Refined, more: Pick<Refined, 'view' | 'year' | 'late'>): Refined =>
  refined.question.kind === 'checklist' ? { ...refined, ...more } : refined;

/** "åtgärder för Språkbron", "mina förfallna åtgärder": what deficiencies have led to. They are listed, not counted. */
export const actions: Refiner = (f) => {
  if (!f.has('topic', 'actions') || f.has('topic', 'flags')) return undefined;
  const question = ofProvider(f);
  const own = f.filter?.officer === 'me';
  if (question === undefined || f.has('officer') || f.has('ask', 'howMany', 'share')) return unsupported();
  const isTime = isWhen(f);
  const used = (item: Item): boolean =>
    isA(item, 'topic', 'actions', 'checklist') ||
    isA(item, 'state', 'late') ||
    isA(item, 'marker', 'open') ||
    isA(item, 'event', 'active') ||
    isA(item, 'provider') ||
    isA(item, 'dim', 'provider') ||
    isA(item, 'person', 'me') ||
    isTime(item);
  const late = f.has('state', 'late') ? { late: true as const } : {};
  return withMore(accounted(f, used, question), { view: own ? 'ownActions' : 'actions', ...late, ...yearIn(f) });
};

/** "status checklistor", "vilka checklistor är klara": how far the reviews have come. */
export const reviewStatus: Refiner = (f) => {
  const asked =
    f.has('state', 'status', 'checklistStatus', 'done', 'notStarted') ||
    f.has('topic', 'vague') ||
    (f.has('ask', 'which') && f.has('event', 'end', 'start', 'active'));
  const isOfChecklists = f.has('topic', 'checklist') || f.has('state', 'checklistStatus');
  if (!isOfChecklists || !asked || f.has('marker', 'compliance')) return undefined;
  const question = ofProvider({ ...f, by: f.by.filter((by) => by !== 'provider') });
  if (question === undefined || f.has('officer') || f.has('ask', 'share')) return unsupported();
  const isTime = isWhen(f);
  const used = (item: Item): boolean =>
    isA(item, 'topic', 'checklist', 'vague') ||
    isA(item, 'state', 'status', 'checklistStatus', 'done', 'notStarted') ||
    isA(item, 'event', 'end', 'start', 'active') ||
    isA(item, 'marker', 'open') ||
    isA(item, 'provider') ||
    isA(item, 'dim', 'provider') ||
    isA(item, 'by', 'provider') ||
    isTime(item);
  return withMore(accounted(f, used, question), { view: 'status', ...yearIn(f) });
};

/** What is said of any work to be done: "beta av", "pågående", "nya", "just nu". */
export const ofTasks = (item: Item): boolean =>
  isA(item, 'task') ||
  isA(item, 'work', 'gain') ||
  isA(item, 'event', 'stay', 'active') ||
  isA(item, 'marker', 'new', 'open') ||
  isNow(item);

/** "starta checklistan för Språkbron": to fill in. Of its requirements it is a figure. */
export const checklist: Refiner = (f) => {
  if (!f.has('topic', 'checklist') || f.has('marker', 'compliance') || f.has('ask', 'howMany', 'share'))
    return undefined;
  const question = ofProvider(f);
  if (question === undefined || f.has('officer')) return unsupported();
  const isTime = isWhen(f);
  const used = (item: Item): boolean =>
    ofTasks(item) ||
    isTime(item) ||
    isA(item, 'topic', 'checklist') ||
    isA(item, 'provider') ||
    isA(item, 'dim', 'provider') ||
    isA(item, 'event', 'start', 'end');
  const view = f.has('task', 'resume') ? { view: 'resume' as const } : {};
  return withMore(accounted(f, used, question), { ...view, ...yearIn(f) });
};

/** Nobody is named but the asker. */
const isOwn = ({ filter = {} }: Frame): boolean =>
  filter.intervention === undefined &&
  filter.provider === undefined &&
  (filter.officer === undefined || filter.officer === 'me');

/** Flags that are not counted, grouped or compared: those are a figure. */
export const asksForFlags = (f: Frame): boolean =>
  f.has('topic', 'flags') &&
  !(f.has('ask', 'howMany', 'share') || f.by.length > 0 || f.bases.length > 0 || f.has('change'));

/** "mina flaggor", "visa öppna flaggor": the asker's, to work through. */
export const flags: Refiner = (f) => {
  if (!asksForFlags(f)) return undefined;
  if (isHowTo(f)) return unsupported();
  if (!isOwn(f)) return f.has('ask', 'show', 'which', 'who') ? unsupported() : undefined;
  const used = (item: Item): boolean =>
    ofTasks(item) ||
    isA(item, 'topic', 'flags') ||
    isA(item, 'noun', 'cases') ||
    isA(item, 'degree') ||
    isA(item, 'rel', 'next') ||
    (isA(item, 'event', 'end') && item.words === 'left');
  return accounted(f, used, { kind: 'flags' });
};

const speaksOfSelf = (f: Frame): boolean =>
  f.has('person', 'me') ||
  f.items.some((item) => isA(item, 'harmless') && /(?<!\p{L})(?:jag|mig|i|me)(?!\p{L})/iu.test(item.words));

/** "svara på" asks for an answer more often than for work. */
const isWork = (item: Item): boolean => isA(item, 'task', 'work') && !/svara|answer/u.test(item.words);

/** "vad har jag att göra", "vilka ärenden behöver jag följa upp": nothing is named but the asker and the work. */
export const toDo: Refiner = (f) => {
  const counts = f.has('ask', 'howMany', 'share', 'why') || f.by.length > 0 || f.bases.length > 0 || f.has('change');
  const asks = f.items.some(isWork) && (f.has('ask', 'what', 'which', 'show') || f.has('noun', 'cases', 'customers'));
  if (!asks || f.has('topic') || f.has('greeting', 'help') || !speaksOfSelf(f) || !isOwn(f) || counts || isHowTo(f))
    return undefined;
  const used = (item: Item): boolean =>
    isWork(item) || isA(item, 'noun', 'cases', 'customers') || isA(item, 'marker', 'open') || isNow(item);
  const refined = accounted(f, used, { kind: 'flags' });
  // Whatever else is said is for the refiners of what else can be asked.
  return refined.leftover.length > 0 ? undefined : refined;
};
