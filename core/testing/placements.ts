import { type Day, day } from '../calendar/day';
import type { Placement } from '../register/placement';

/** Builds a placement that names its state: `placement().from('2020-01-01').endedIn('arbete', '2021-03-01').build()`. */
export interface PlacementBuilder {
  with(change: Partial<Placement>): PlacementBuilder;
  from(start: string): PlacementBuilder;
  endedIn(endReason: string, end: string): PlacementBuilder;
  build(): Placement;
}

let built = 0;

const builder = (p: Placement): PlacementBuilder => ({
  with: (change) => builder({ ...p, ...change }),
  from: (start) => builder({ ...p, start: day(start) }),
  endedIn: (endReason, end) => builder({ ...p, endReason, end: day(end) }),
  build: () => p,
});

/** An active placement in SAI at Språkbron, with ids of its own. */
export const placement = (start: Day = day('2021-01-01')): PlacementBuilder => {
  built += 1;
  return builder({
    placementId: `P-${built}`,
    customerId: `K-${built}`,
    intervention: 'sai',
    provider: 'Språkbron',
    officer: 'anna.berg@nacka.example',
    start,
  });
};
