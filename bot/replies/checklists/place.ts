import type { Instant } from '../../../core/calendar/clock';
import type { ReviewKey } from '../../../core/checklists/review';
import { beside } from '../../beside';
import { perPorts } from '../../perPorts';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

/** Where this process left each person: not written again at once. Not for long: another process may write another place. */
const placesOf = perPorts(() => new Map<string, { place: string; since: Instant }>());

const HOLDS_MS = 60_000;

/** Remembers which review a person is in, for "fortsätt checklistan". It never fails what it is done beside. */
export const rememberPlace = async (key: ReviewKey, { actor, now }: Turn, ports: Ports): Promise<void> => {
  const places = placesOf(ports);
  const place = JSON.stringify([key.template, key.provider, key.year]);
  const last = places.get(actor.id);
  if (last?.place === place && Date.parse(now) - Date.parse(last.since) < HOLDS_MS) return;
  const write = async (): Promise<void> => {
    await ports.reviews.remember(actor.id, key);
    places.set(actor.id, { place, since: now });
  };
  await beside(write(), ports);
};
