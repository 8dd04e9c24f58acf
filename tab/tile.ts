import type { Language } from '../core/language';
import type { Ask, Reply } from './api';
import { barList } from './bars';
import { button, element } from './dom';
import type { Figure, Shown } from './figures';
import { texts } from './texts';

/** What the page must do about a reply, beyond the tile itself. */
export type Outcome = Exclude<Reply, { kind: 'answer' }> | { kind: 'shown' };

export interface Tile {
  element: HTMLElement;
  load: () => Promise<Outcome>;
}

const skeleton = (language: Language): HTMLElement[] => [
  element('p', { class: 'visually-hidden' }, texts[language].loading),
  element('div', { class: 'bone bone-value', 'aria-hidden': 'true' }),
  element('div', { class: 'bone', 'aria-hidden': 'true' }),
  element('div', { class: 'bone bone-short', 'aria-hidden': 'true' }),
];

const bigFigure = ({ value, unit }: Shown, language: Language): HTMLElement[] => {
  if (value === undefined) return [];
  const none = value === texts[language].notComputable;
  const rest = unit === undefined ? [] : [element('span', { class: 'unit' }, `\u00a0${unit}`)];
  return [element('p', { class: none ? 'value value-none' : 'value' }, value, ...rest)];
};

const words = (figure: Shown, headingId: string, language: Language): HTMLElement[] => [
  ...bigFigure(figure, language),
  element('p', { class: 'counts' }, figure.counts),
  ...(figure.bars.length > 0 ? [barList(figure.bars, headingId)] : []),
  ...figure.notes.map((note) => element('p', { class: 'note' }, note)),
  element('p', { class: 'period' }, figure.period),
  element('details', {}, element('summary', {}, texts[language].howCounted), element('p', {}, figure.definition)),
];

/** One figure's place on the page: waiting, shown, or failed with a way to try again; the other tiles never notice. */
export const createTile = (figure: Figure, ask: Ask, language: Language, tell: (outcome: Outcome) => void): Tile => {
  const headingId = `figure-${figure.id}`;
  const heading = element('h2', { id: headingId, tabindex: '-1' }, texts[language][figure.id].label);
  const body = element('div', { class: 'tile-body' });
  const tile = element('article', { class: `tile tile-${figure.id}`, 'aria-labelledby': headingId }, heading, body);

  const retry = async (): Promise<void> => {
    // The button is about to go; the keyboard's place must not go with it.
    heading.focus();
    body.setAttribute('aria-live', 'polite');
    tell(await load());
  };
  const failure = (): HTMLElement =>
    element(
      'div',
      { class: 'failure', role: 'status' },
      element('p', {}, texts[language].failed),
      button(texts[language].retry, retry),
    );

  const load = async (): Promise<Outcome> => {
    tile.setAttribute('aria-busy', 'true');
    body.replaceChildren(...skeleton(language));
    const [reply, beside] = await Promise.all([
      ask(figure.question),
      figure.beside === undefined ? undefined : ask(figure.beside),
    ]);
    tile.removeAttribute('aria-busy');
    if (reply.kind !== 'answer') {
      body.replaceChildren(failure());
      return reply;
    }
    const ready = figure.show(reply.answer, language, beside?.kind === 'answer' ? beside.answer : undefined);
    body.replaceChildren(...words(ready, headingId, language));
    return { kind: 'shown' };
  };
  return { element: tile, load };
};
