import type { Element } from '../element';

const SEGMENTS = 20;

/** How far it has come; clients without the element show the same as a line of blocks (the text beside it says it in words). */
export const progressBar = (done: number, of: number): Element => {
  const filled = of === 0 ? 0 : Math.floor((done / of) * SEGMENTS);
  return {
    type: 'ProgressBar',
    value: done,
    max: of,
    fallback: {
      type: 'TextBlock',
      text: '█'.repeat(filled) + '░'.repeat(SEGMENTS - filled),
      spacing: 'Small',
      color: 'Accent',
    },
  };
};
