import type { Element } from './element';
import { sampleCard as cardOf } from './testing/samples';
import { markdownIn, ofType } from './testing/walk';

const FLAGGED = ['K-1012', 'K-1003', 'K-1002'];

test('a case with an open flag has a button to it, which says whose it is', () => {
  const buttons = ofType(cardOf('cases-with-flags.sv'), 'Action.Execute');
  expect(buttons.map((b) => [b['verb'], b['tooltip']])).toEqual(FLAGGED.map((k) => ['flag.show', `Följ upp ${k}`]));
});

test('where tables are not drawn, a fact says that there is a flag, and a button leads to all', () => {
  const card = cardOf('cases-with-flags.sv');
  const fallback = ofType(card, 'Table')[0]?.['fallback'] as Element;
  const facts = fallback['facts'] as { title: string; value: string }[];
  expect(facts.filter((f) => f.value.includes('Har öppen flagga')).map((f) => f.title)).toEqual(FLAGGED);
  expect(card.actions?.map((a) => a['title'])).toEqual(['Mina flaggor']);
});

test.each(['cases-one-page.sv', 'cases-first-page.en'])('%s has no flags, and says nothing of them', (name) => {
  const card = cardOf(name);
  expect(JSON.stringify(card)).not.toMatch(/flag/u);
  expect(markdownIn(card).join(' ')).toMatch(/K-10\d\d/u);
});

test("a flag that rests, awaits a decision or is somebody else's to follow up is said in words, without a button", () => {
  const card = cardOf('cases-flags-that-rest.sv');
  const words = markdownIn(card).join('\n');
  expect(words).toContain('· vilar till 14 januari 2022');
  expect(words).toContain('· väntar på beslut');
  expect(words).toContain('· följs upp av Karim Haddad');
  expect(ofType(card, 'Action.Execute').map((b) => b['tooltip'])).toEqual(['Följ upp K-1001']);
});
