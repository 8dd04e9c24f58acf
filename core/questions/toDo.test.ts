import { day } from '../calendar/day';
import { understandSentence } from '../testing/sentences';

const kindOf = (text: string): string => understandSentence(text, day('2021-12-31')).question.kind;

test.each([
  ['flaggor'],
  ['alla flaggor'],
  ['vad har jag att göra'],
  ['Vad har jag att göra i dag?'],
  ['vilka ärenden behöver jag följa upp?'],
  ['vilka kunder ska jag följa upp'],
  ['mina ärenden att följa upp'],
  ['visa ärenden jag behöver gå igenom'],
  ['vad väntar på mig?'],
  ['hej! kan du säga vad som väntar på mig, tack'],
  ['all flags'],
  ['what do I have to do today?'],
  ['which cases do I need to follow up'],
  ['could you tell me what is waiting for me, please?'],
])('"%s" asks for the own flags', (text) => {
  expect(kindOf(text)).toBe('flags');
});

test.each([
  ['visa Karims flaggor', 'unsupported'],
  ['vilka ärenden behöver Karim följa upp', 'unsupported'],
  ['vad har jag att göra i SAI', 'unsupported'],
  ['vad har jag att göra nästa vecka', 'unsupported'],
  ['hur många ärenden har jag att följa upp', 'unsupported'],
  ['hur kan jag följa upp mina ärenden', 'unsupported'],
  ['svara på en fråga åt mig', 'unsupported'],
  ['answer me', 'unsupported'],
  ['jag väntar på svar', 'unsupported'],
  ['hur gör jag för att följa upp', 'help'],
  ['vad kan jag göra', 'help'],
  ['hjälp mig granska', 'help'],
  ['mina ärenden', 'cases'],
  ['flaggor per handläggare', 'kpi'],
])('"%s" does not: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
