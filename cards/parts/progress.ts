import type { Element } from '../element';
import { note } from './elements';

/** How far it has come; `inWords` is shown by clients without the element. */
export const progressBar = (done: number, of: number, inWords: string): Element => ({
  type: 'ProgressBar',
  value: done,
  max: of,
  fallback: note(inWords, 'None'),
});
