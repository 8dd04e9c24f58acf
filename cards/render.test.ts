/** @jest-environment jsdom */
import type * as Rendering from 'adaptivecards';
import type { Element } from './element';
import { samples } from './testing/samples';
import { elementsIn } from './testing/walk';

// The reference renderer stands for a client that knows nothing of Teams' own elements.
// Its package points at ES modules; the bundle beside them is what jest can load.
const { AdaptiveCard, CardElement, HostConfig, SerializationContext, ValidationEvent } = jest.requireActual<
  typeof Rendering
>('adaptivecards/dist/adaptivecards');

const UNKNOWN_TO_IT = /^(Chart\.|ProgressBar$)/u;

/** As much of an element of a page as is looked at here: the project's types know no page. */
interface Drawn {
  textContent: string;
  querySelectorAll(selector: string): { length: number };
}

// The renderer writes by innerText, which jsdom lacks.
const { HTMLElement } = globalThis as unknown as { HTMLElement: { prototype: Drawn } };
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  set(this: Drawn, text: string) {
    this.textContent = text;
  },
});

// Without this it warns that it knows no markdown, once a text.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

const teams = new HostConfig({ actions: { maxActions: 6 } });

/** What a client that reads markdown shows: escaped characters as themselves. */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');

const render = (json: unknown) => {
  // The renderer's pattern for languages remembers its last match and refuses every second card.
  if (CardElement.langProperty.regEx !== undefined) CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig = teams;
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const isUnknown = (event: Rendering.IValidationEvent): boolean => event.event === ValidationEvent.UnknownElementType;
  return {
    drawn: card.render() as unknown as Drawn | undefined,
    failures: [...events.filter((e) => !isUnknown(e)), ...card.validateProperties().validationEvents].map(
      (e) => e.message,
    ),
    unknown: events.filter(isUnknown).map((e) => e.message),
  };
};

const inputsIn = (json: unknown): Element[] => elementsIn(json).filter((e) => e.type.startsWith('Input.'));

const wordsOf = (fallback: unknown): string[] => {
  const { text, facts } = fallback as { text?: string; facts?: { title: string; value: string }[] };
  return [...(text === undefined ? [] : [text]), ...(facts ?? []).flatMap((f) => [f.title, f.value])].map(unescaped);
};

describe.each(samples.map((s) => [s.name, s.card] as const))('the card %s', (_name, json) => {
  const special = elementsIn(json).filter((e) => UNKNOWN_TO_IT.test(e.type));

  const { drawn, failures, unknown } = render(json);

  test('is read without a fault', () => {
    expect(failures).toEqual([]);
    for (const message of unknown) expect(special.some((e) => message.includes(e.type))).toBe(true);
  });

  test('is drawn, with the text of what the client does not know', () => {
    const shown = unescaped(drawn?.textContent ?? '');
    expect(shown).toMatch(/\S/u);
    for (const words of special.flatMap((e) => wordsOf(e['fallback']))) expect(shown).toContain(words);
  });

  test('shows the label of every input, and ties it to the control', () => {
    const inputs = inputsIn(json);
    for (const input of inputs) expect(drawn?.textContent).toContain(input['label']);
    expect(drawn?.querySelectorAll('[aria-labelledby]').length).toBeGreaterThanOrEqual(inputs.length);
  });
});
