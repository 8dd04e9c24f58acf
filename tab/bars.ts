import { element } from './dom';
import type { Bar } from './figures';

/** Where the scale ends: the next whole ten per cent beyond every interval. It always begins at zero. */
const endOfScale = (bars: readonly Bar[]): number =>
  Math.min(1, Math.ceil(Math.max(0.1, ...bars.map((b) => b.interval.high)) * 10) / 10);

/** A part of the track. Set by the object model, which the content security policy allows; a style attribute it would not. */
const stretch = (className: string, from: number, to: number, end: number): HTMLElement => {
  const part = element('span', { class: className });
  part.style.left = `${(from / end) * 100}%`;
  part.style.width = `${((to - from) / end) * 100}%`;
  return part;
};

/** A list of bars. All it says is said in its words; the drawing is for the eye and hidden from screen readers. */
export const barList = (bars: readonly Bar[], labelledBy: string): HTMLUListElement => {
  const end = endOfScale(bars);
  return element(
    'ul',
    // Safari drops the list role of a list without bullets.
    { class: 'bars', role: 'list', 'aria-labelledby': labelledBy },
    ...bars.map((bar) =>
      element(
        'li',
        {},
        element(
          'p',
          { class: 'bar-words' },
          element('span', { class: 'bar-label' }, bar.label),
          ' ',
          element('strong', {}, bar.value),
        ),
        element(
          'div',
          { class: 'track', 'aria-hidden': 'true' },
          stretch('fill', 0, bar.share, end),
          stretch('interval', bar.interval.low, bar.interval.high, end),
        ),
        element('p', { class: 'bar-counts' }, bar.counts, ', ', element('span', { class: 'unbroken' }, bar.range)),
      ),
    ),
  );
};
