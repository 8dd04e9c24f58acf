import { dockStart } from '@nlpjs/basic';
import { LangEn } from '@nlpjs/lang-en';
import { LangSv } from '@nlpjs/lang-sv';
import { interventionNames } from '../../../core/catalogue/catalogue';
import { nacka } from '../../../core/catalogue/nacka';
import { cutAt, wholeYear, yearToDate } from '../../../core/calendar/period';
import type { Sentence } from '../../../core/testing/sentences';
import { registerOfSentences } from '../../../core/testing/sentences';

/** What is used of nlp.js (https://github.com/axa-group/nlp.js), which brings no types. */
interface Nlp {
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void;
  train(): Promise<void>;
  process(
    language: string,
    text: string,
  ): Promise<{ intent: string; score: number; entities: readonly { entity: string; option: string }[] }>;
}

const LANGUAGES = ['sv', 'en'];

/** What is learnt: which kind of question, and about which figure. */
const intentOf = ({ means }: Sentence): string => {
  if (typeof means === 'string') return means;
  return 'metric' in means ? `${means.kind} ${means.metric}` : means.kind;
};

const GROUPINGS: readonly [RegExp, string][] = [
  [/(?:per|efter|på|by|varje) (?:insats|intervention)/iu, 'intervention'],
  [/(?:per|efter|på|by|varje) (?:anordnare|provider)/iu, 'provider'],
  [/(?:per|efter|på|by|varje) (?:handläggare|officer)/iu, 'officer'],
  [/(?:per|by) (?:månad|month)|månadsvis|monthly/iu, 'month'],
  [/(?:per|by) (?:kvartal|quarter)|kvartalsvis|quarterly/iu, 'quarter'],
  [/(?:per|by) (?:år|year)|över tid|over time|trend/iu, 'year'],
];

const addNames = (nlp: Nlp): void => {
  for (const language of LANGUAGES) {
    for (const name of registerOfSentences.providers)
      nlp.addNerRuleOptionTexts(language, 'provider', name, [name, name.split(' ')[0] ?? name]);
    for (const i of nacka.interventions)
      nlp.addNerRuleOptionTexts(language, 'intervention', i.code, interventionNames(i));
    for (const id of registerOfSentences.officers)
      nlp.addNerRuleOptionTexts(language, 'officer', id, [id.split('.')[0] ?? id]);
  }
};

/** nlp.js, trained on sentences for the kind and the figure; names by its entities, groupings and years by patterns. */
export const trainedOn = async (sentences: readonly Sentence[]): Promise<(s: Sentence) => Promise<object>> => {
  const settings = { nlp: { forceNER: true, languages: LANGUAGES, autoSave: false, nlu: { log: false } } };
  const dock = await dockStart({ settings, use: ['Basic'] });
  for (const language of [LangSv, LangEn]) dock.getContainer().use(language);
  const nlp = dock.get('nlp') as Nlp;
  for (const language of LANGUAGES) nlp.addLanguage(language);
  addNames(nlp);
  for (const s of sentences) for (const language of LANGUAGES) nlp.addDocument(language, s.said, intentOf(s));
  await nlp.train();

  return async ({ said, today }) => {
    const language = /(?<!\p{L})(?:how|what|which|the|customers|by|show|my)(?!\p{L})/iu.test(said) ? 'en' : 'sv';
    const { intent, score, entities } = await nlp.process(language, said);
    const [kind = '', metric] = intent.split(' ');
    if (intent === 'None' || score < 0.5) return { kind: 'unsupported' };
    if (!['kpi', 'cases'].includes(kind)) return { kind, ...(metric === undefined ? {} : { metric }) };
    const named = (entity: string): string[] =>
      [...new Set(entities.filter((e) => e.entity === entity).map((e) => e.option))].sort();
    const [intervention, provider, officers] = [named('intervention'), named('provider'), named('officer')];
    const officer = /(?<!\p{L})(?:mina|my)(?!\p{L})/iu.test(said) ? 'me' : officers[0];
    const filter = {
      ...(intervention.length === 0 ? {} : { intervention }),
      ...(provider.length === 0 ? {} : { provider }),
      ...(officer === undefined ? {} : { officer }),
    };
    const by = GROUPINGS.find(([pattern]) => pattern.test(said))?.[1];
    const months = /(\d+) (?:mån|month)/iu.exec(said)?.[1];
    const year = /(?<!\d)20\d\d(?!\d)/u.exec(said)?.[0];
    const ofOneDay = kind === 'cases' || metric === 'longStay';
    const period = year === undefined ? yearToDate(today) : cutAt(wholeYear(Number(year)), today);
    return {
      kind,
      ...(metric === undefined ? {} : { metric }),
      ...(ofOneDay && months !== undefined ? { months: Number(months) } : {}),
      ...(Object.keys(filter).length === 0 ? {} : { filter }),
      ...(by === undefined || kind === 'cases' ? {} : { by }),
      ...(ofOneDay ? { asOf: today } : metric === 'openFlags' ? {} : { period }),
    };
  };
};
