import type { FollowUp } from '../core/questions/followUps';
import type { Element } from './element';
import { formatPeriod } from './formatDay';
import type { KpiContext } from './kpiContext';
import { submit } from './parts/actions';
import { capitalised } from './questionWords';
import { texts } from './texts/texts';

/** What a follow-up is called beside the answer that it goes on from: "Per insats", "Jämför med 2020". */
const titleOf = ({ way, question }: FollowUp, { lang }: KpiContext): string => {
  const t = texts[lang].kpi;
  switch (way) {
    case 'list':
      return t.followUp.whoTheyAre;
    case 'trend':
      return t.followUp.trend;
    case 'compare':
      return t.followUp.compare(question.compare === undefined ? '' : formatPeriod(question.compare, lang));
    case 'group':
      return capitalised(question.by === undefined ? '' : t.grouped[question.by]);
  }
};

/** The follow-ups as buttons; each asks a complete question. */
export const followUpButtons = (followUps: readonly FollowUp[], c: KpiContext): Element[] =>
  followUps.map((f) => submit(titleOf(f, c), { verb: 'ask', question: f.question, lang: c.lang }));
