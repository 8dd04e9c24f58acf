import { day, dayNumber } from '../../../core/calendar/day';
import { nacka } from '../../../core/catalogue/nacka';
import type { Placement } from '../../../core/register/placement';
import { inOrder } from '../../../core/register/order';
import { NO_END, NO_REASON, placementAt, type Register } from '../../../core/register/register';
import { between, seeded } from '../../demo/random';

export const FIRST_DAY = day('2012-01-01');
export const TODAY = day('2021-12-31');
export const YEAR = { from: day('2021-01-01'), to: day('2021-12-31') };
export const PROVIDERS = 500;

/** Seeded placements of ten years: mean 330 days, seven in ten customers distinct, 500 providers, 300 officers; as a register lies. */
export const seededRegister = (size: number): Register => {
  const random = seeded(20211231);
  const people = Math.ceil(size * 0.7);
  const names = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}-${i}`);
  const r = {
    size,
    placementIds: names('P', size),
    customerIds: names('K', people),
    interventions: nacka.interventions.map((i) => i.code),
    providers: names('Anordnare', PROVIDERS),
    officers: names('handlaggare', 300),
    endReasons: nacka.endReasons.map((e) => e.code),
    customer: new Uint32Array(size),
    intervention: new Uint8Array(size),
    provider: new Uint16Array(size),
    officer: new Uint16Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    endReason: new Uint8Array(size),
  };
  const [first, last] = [dayNumber(FIRST_DAY), dayNumber(TODAY)];
  for (let i = 0; i < size; i += 1) {
    const start = between(random, first, last);
    const end = start + Math.floor(-Math.log(1 - random()) * 330);
    r.start[i] = start;
    r.end[i] = end > last ? NO_END : end;
    r.endReason[i] = end > last ? NO_REASON : between(random, 0, r.endReasons.length - 1);
    r.customer[i] = between(random, 0, people - 1);
    r.intervention[i] = between(random, 0, r.interventions.length - 1);
    r.provider[i] = between(random, 0, PROVIDERS - 1);
    r.officer[i] = between(random, 0, 299);
  }
  return inOrder(r);
};

/** The same rows as objects. */
export const asObjects = (r: Register): Placement[] => Array.from({ length: r.size }, (_, i) => placementAt(r, i));

/** The question: its groups, and which providers alone. */
export interface Asked {
  what: string;
  by: 'intervention' | 'provider';
  provider?: string[];
}

export const QUESTIONS: readonly Asked[] = [
  { what: 'by intervention', by: 'intervention' },
  { what: 'by provider', by: 'provider' },
  {
    what: 'by intervention, of 3 providers',
    by: 'intervention',
    provider: ['Anordnare-7', 'Anordnare-70', 'Anordnare-77'],
  },
];

export const MONTHS = nacka.flagMonths;

/**
 * All figures of a group, in this order: customers, placements, starts, endings, self-sufficient, mean days (9
 * decimals), Kaplan-Meier median, active, longer than 3, 6 and 12 months. The self-sufficiency shares are two of these
 * divided by two others.
 */
export type Figures = Record<string, (number | null)[]>;
export const TOTAL = '*';
export const rounded = (mean: number | null): number | null => (mean === null ? null : Number(mean.toFixed(9)));
