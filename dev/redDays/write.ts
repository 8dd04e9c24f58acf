import { writeFileSync } from 'node:fs';
import { inProject } from '../paths';
import { FIRST_YEAR, LAST_YEAR, redDaysOf } from './redDays';

/** `npm run red-days`: writes the public holidays anew, by the library as it is installed. */
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
const days = Object.fromEntries(
  years.map((year) => [
    year,
    redDaysOf(year)
      .map((d) => d.slice(5))
      .join(' '),
  ]),
);
writeFileSync(inProject('core/calendar/redDays.json'), `${JSON.stringify(days, null, 2)}\n`);
console.log(`core/calendar/redDays.json: ${years.length} years`);
