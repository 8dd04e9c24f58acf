import { day } from '../../core/calendar/day';
import { inProject } from '../paths';

/** The last day of the demo register: what is open then is what there is to play with. */
export const DEMO_DAY = day('2021-12-31');

/** What `npm run demo` wrote. */
export const DEMO_FILES = { register: inProject('dev/demo/register.csv'), survey: inProject('dev/demo/survey.csv') };
