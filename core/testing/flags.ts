import { day } from '../calendar/day';
import type { Flag } from '../flags/flag';

/** A flag of Anna Berg's, raised on 2021-10-01 and told of; with what the test says otherwise. */
export const flagWith = (change: Partial<Flag> = {}): Flag => ({
  placementId: 'P-1',
  months: 12,
  customerId: 'K-1',
  intervention: 'sai',
  provider: 'Språkbron',
  officer: 'anna.berg@nacka.example',
  start: day('2020-09-30'),
  raisedOn: day('2021-10-01'),
  state: 'open',
  since: day('2021-10-01'),
  news: 'raised',
  alertId: 'digest!2021-10-01!anna.berg@nacka.example',
  queuedIn: 'digest!2021-10-01!anna.berg@nacka.example',
  history: [],
  ...change,
});

/** The same, of which nobody is to be told. */
export const untoldFlag = (change: Partial<Flag> = {}): Flag => {
  const flag = flagWith();
  delete flag.news;
  delete flag.alertId;
  delete flag.queuedIn;
  return { ...flag, ...change };
};
