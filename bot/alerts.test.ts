import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, karim } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';

// It is Friday 31 December 2021, ten in the morning.
const NOW = Instant.parse('2021-12-31T09:00:00Z');
const MONDAY = day('2022-01-03');

const chosen = async (ports: TestPorts) => {
  const person = await ports.staff.find(anna.tenantId, anna.id);
  return { pausedUntil: person?.pausedUntil, quietHours: person?.quietHours };
};

test('a pause is stored for the person who asks, and said in plain words', async () => {
  const ports = await testPorts([]);
  const words = wordsIn(await chatOf(anna, ports).says('pausa aviseringar till onsdag'));
  expect(words).toContain('pausade till onsdag 5 januari 2022 på morgonen');
  expect(words).not.toContain('nästa arbetsdag');
  expect(await chosen(ports)).toEqual({ pausedUntil: '2022-01-05' });
  expect(await ports.staff.find(karim.tenantId, karim.id)).toEqual(karim);
});

test('without an end it is until the next working day, and that is said', async () => {
  const ports = await testPorts([]);
  const words = wordsIn(await chatOf(anna, ports).says('pausa aviseringar'));
  expect(words).toContain('pausade till måndag 3 januari 2022');
  expect(words).toContain('så jag valde nästa arbetsdag');
  expect(await chosen(ports)).toEqual({ pausedUntil: MONDAY });
});

test('the answer is in the language of the words', async () => {
  const ports = await testPorts([]);
  const words = wordsIn(await chatOf(anna, ports).says('pause alerts until Monday'));
  expect(words).toContain('paused until the morning of Monday 3 January 2022');
});

test.each([
  ['pausa aviseringar till 2021-12-30', 'Det går inte att pausa till 30 december', undefined],
  ['pausa aviseringar i dag', 'lördag 1 januari 2022', day('2022-01-01')],
  ['pausa aviseringar till 2022-04-01', 'högst 90 dagar, alltså längst till torsdag 31 mars 2022', undefined],
  ['pausa aviseringar i 90 dagar', 'torsdag 31 mars 2022', day('2022-03-31')],
  ['pausa aviseringar till 31 februari', 'Jag förstod inte dagen', undefined],
  ['tysta timmar 25-08', 'Mellan vilka klockslag?', undefined],
  ['pause alerts for a year', 'for 90 days at most', undefined],
  ['pause alerts for ages', 'I did not understand the day', undefined],
])('"%s" is answered: %s', async (text, answer, until) => {
  const ports = await testPorts([]);
  const words = wordsIn(await chatOf(anna, ports).says(text));
  expect(words).toContain(answer);
  expect(/Inget är ändrat|Nothing has changed/u.test(words)).toBe(until === undefined);
  expect(await chosen(ports)).toEqual(until === undefined ? {} : { pausedUntil: until });
});

test('quiet hours come and go, and a pause stays beside them', async () => {
  const ports = await testPorts([]);
  const { says } = chatOf(anna, ports);
  await says('pausa aviseringar till måndag');
  expect(wordsIn(await says('tysta timmar 18-07'))).toContain('Tysta timmar: 18:00–07:00.');
  expect(await chosen(ports)).toEqual({ pausedUntil: MONDAY, quietHours: { from: '18:00', to: '07:00' } });
  expect(wordsIn(await says('inga tysta timmar'))).toContain('Du har inga tysta timmar.');
  expect(await chosen(ports)).toEqual({ pausedUntil: MONDAY });
  expect(wordsIn(await says('visa mina aviseringar'))).toContain('pausade till måndag 3 januari 2022');
  expect(wordsIn(await says('slå på aviseringar igen'))).toContain('Aviseringar är på.');
  expect(await chosen(ports)).toEqual({});
});

test('the buttons do the same, in the card', async () => {
  const ports = await testPorts([]);
  const { clicks } = chatOf(anna, ports);
  const after = async (...click: Parameters<typeof clicks>) => wordsIn(cardIn(await clicks(...click)));
  expect(await after({ verb: 'alerts.pause', until: MONDAY, lang: 'sv' })).toContain(
    'pausade till måndag 3 januari 2022',
  );
  expect(await chosen(ports)).toEqual({ pausedUntil: MONDAY });
  expect(await after({ verb: 'alerts.resume', lang: 'sv' })).toContain('Aviseringar är på.');
  const hours = { from: '17:00', to: '08:00' };
  expect(await after({ verb: 'alerts.quiet', hours, lang: 'en' })).toContain('Quiet hours: 17:00–08:00.');
  expect(await chosen(ports)).toEqual({ quietHours: hours });
  expect(await after({ verb: 'alerts.quiet', lang: 'en' })).toContain('You have no quiet hours.');
  expect(await chosen(ports)).toEqual({});
});

test('the button of an old card cannot pause until a day that has passed', async () => {
  const ports = await testPorts([]);
  const card = cardIn(await chatOf(anna, ports).clicks({ verb: 'alerts.pause', until: day('2021-12-31'), lang: 'sv' }));
  expect(wordsIn(card)).toContain('Inget är ändrat.');
  expect(await chosen(ports)).toEqual({});
});

test.each([
  { verb: 'alerts.pause', lang: 'sv', until: '2022-02-30' },
  { verb: 'alerts.pause', lang: 'sv' },
  { verb: 'alerts.quiet', lang: 'sv', hours: { from: '17:00', to: '17:00' } },
  { verb: 'alerts.quiet', lang: 'sv', hours: { from: '25:00', to: '08:00' } },
])('a card value such as %j changes nothing', async (value) => {
  const ports = await testPorts([]);
  await chatOf(anna, ports).submits(value);
  expect(await chosen(ports)).toEqual({});
});

test('where others read along nothing is shown or changed', async () => {
  const ports = await testPorts([]);
  await ports.staff.put({ ...anna, pausedUntil: MONDAY });
  const { says, clicks } = chatOf(anna, ports, { shared: true });
  for (const text of ['slå på aviseringar igen', 'tysta timmar 17-08', 'aviseringar', 'pausa aviseringar i 900 dagar'])
    expect(wordsIn(await says(text))).toBe('Aviseringar ställer du in i en enskild chatt. Skriv till mig där.');
  expect(wordsIn(cardIn(await clicks({ verb: 'alerts.resume', lang: 'en' })))).toContain('one-to-one chat');
  expect(await chosen(ports)).toEqual({ pausedUntil: MONDAY });
});

test('what waits for the end of the pause is on its way when it ends; what waits for Teams is not', async () => {
  const ports = await testPorts([]);
  const alert = { recipient: anna.id, kind: 'actions', tries: 0, changedAt: NOW } as const;
  const about = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021, actionId: 'A2-1', due: MONDAY };
  const kept = { state: 'waiting', reason: 'quiet', notBefore: Instant.parse('2022-01-03T05:30:00Z') } as const;
  await ports.staff.put({ ...anna, pausedUntil: MONDAY });
  await ports.alerts.add({ ...alert, ...kept, actions: [about], id: 'kept' });
  await ports.alerts.add({ ...alert, state: 'waiting', reason: 'blocked', actions: [about], id: 'blocked' });
  await chatOf(anna, ports).clicks({ verb: 'alerts.resume', lang: 'sv' });
  expect(ports.alertQueue.sent).toEqual([{ recipient: anna.id, alertId: 'kept' }]);
});

test('to set alerts is no question: "och för SAI?" refers to what was asked before it', async () => {
  const ports = await testPorts([]);
  const { says } = chatOf(anna, ports);
  await says('hur många kunder har vi?');
  const place = { tenantId: anna.tenantId, userId: anna.id, conversationId: `a:${anna.id}` };
  const before = await ports.previousQuestions.find(place);
  await says('pausa aviseringar till 31 februari');
  expect(before).toBeDefined();
  expect(await ports.previousQuestions.find(place)).toEqual(before);
});
