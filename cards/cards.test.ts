import { elementsIn, markdownIn, ofType } from './testing/walk';
import { activeMarkup } from './testing/markdown';
import { samples } from './testing/samples';
import type { Element } from './element';

// What Teams asks of a card, and EN 301 549 of what people meet.

const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;
const TEAMS_ONLY = /^(Chart\.|ProgressBar$|Badge$|Table$)/u;

const inputsIn = (card: unknown): Element[] => elementsIn(card).filter((e) => e.type.startsWith('Input.'));
const repeated = (values: readonly unknown[]): unknown[] => values.filter((v, i) => values.indexOf(v) !== i);

test('every sample has a name of its own', () => {
  expect(repeated(samples.map((s) => s.name))).toEqual([]);
});

describe.each(samples.map((s) => [s.name, s] as const))('the card %s', (_name, { card, lang }) => {
  test('is of version 1.5, says its language, and has words for who cannot see cards', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang });
    expect(card.fallbackText.trim()).not.toBe('');
  });

  test('is under 28 KB', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MOST_BYTES);
  });

  test('holds no undefined, no NaN and no empty text', () => {
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    expect(markdownIn(card).filter((text) => text.trim() === '')).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN|\[object/u);
  });

  test('has text for every element that some client does not know', () => {
    const special = elementsIn(card).filter((e) => TEAMS_ONLY.test(e.type));
    for (const element of special)
      expect(['TextBlock', 'FactSet']).toContain((element['fallback'] as Element | undefined)?.type);
  });

  test('wraps every text, and is wide where it holds a table', () => {
    expect(ofType(card, 'TextBlock').filter((e) => e['wrap'] !== true)).toEqual([]);
    if (ofType(card, 'Table').length > 0) expect(card).toMatchObject({ msteams: { width: 'Full' } });
  });

  test('has inputs with a label, an id of their own and words for what is wrong', () => {
    const inputs = inputsIn(card);
    expect(repeated(inputs.map((i) => i['id']))).toEqual([]);
    for (const input of inputs) {
      expect(input['label']).toEqual(expect.stringMatching(/\S/u));
      if (input['isRequired'] === true || 'min' in input || 'max' in input)
        expect(input['errorMessage']).toEqual(expect.stringMatching(/\S/u));
      // An optional number with bounds cannot be left empty.
      if (input.type === 'Input.Number' && ('min' in input || 'max' in input)) expect(input['isRequired']).toBe(true);
    }
  });

  test('has at most six actions, each with a title', () => {
    for (const list of [card.actions ?? [], ...ofType(card, 'ActionSet').map((s) => s['actions'] as Element[])]) {
      expect(list.length).toBeLessThanOrEqual(MOST_ACTIONS);
      for (const action of list) expect(action['title']).toEqual(expect.stringMatching(/\S/u));
      expect(repeated(list.map((a) => a['title']))).toEqual([]);
    }
  });

  test('sends the same by Action.Submit where Action.Execute is not known', () => {
    for (const action of ofType(card, 'Action.Execute')) {
      const { verb, data, title, associatedInputs } = action;
      const fallback = { type: 'Action.Submit', title, data: { verb, ...(data as object) } };
      expect(action['fallback']).toEqual(associatedInputs === undefined ? fallback : { ...fallback, associatedInputs });
    }
  });

  test('shows and hides only what is there', () => {
    const ids = elementsIn(card).map((e) => e['id']);
    const targets = ofType(card, 'Action.ToggleVisibility').flatMap((a) => a['targetElements'] as string[]);
    for (const target of targets) expect(ids).toContain(target);
    const hiddenIds = elementsIn(card).flatMap((e) => (e['isVisible'] === false ? [e['id']] : []));
    expect(hiddenIds.filter((id) => !targets.includes(String(id)))).toEqual([]);
  });

  test('has no images and no active markup', () => {
    expect(elementsIn(card).filter((e) => e.type.startsWith('Image'))).toEqual([]);
    expect(markdownIn(card).flatMap((text) => activeMarkup(text))).toEqual([]);
  });
});
