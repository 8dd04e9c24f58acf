import type { Offers } from '../core/access/rules';
import type { Day } from '../core/calendar/day';
import type { Language } from '../core/language';
import { yearToDate } from '../core/calendar/period';
import type { Question } from '../core/questions/question';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { submit } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** Questions that show what can be asked, as buttons: only what the asker may do here. */
export const exampleButtons = (lang: Language, today: Day, offers: Offers): Element[] => {
  const t = texts[lang].help.questions;
  const ask = (title: string, question: Question): Element => submit(title, { verb: 'ask', question, lang });
  return compact([
    ask(t.selfSufficiency, { kind: 'kpi', metric: 'selfSufficiency' }),
    ask(t.byIntervention, {
      kind: 'kpi',
      metric: 'selfSufficiency',
      by: 'intervention',
      period: yearToDate(today),
    }),
    ask(t.customers, { kind: 'kpi', metric: 'customers' }),
    offers.cases ? ask(t.longStay, { kind: 'cases', months: 12 }) : undefined,
    offers.cases ? ask(t.flags, { kind: 'flags' }) : undefined,
    offers.checklists ? ask(t.checklist, { kind: 'checklist' }) : undefined,
  ]);
};

/** Greeting, help and welcome: what can be done here, and what day counts as today. */
export const helpCard = (c: { lang: Language; today: Day; personal: boolean; offers: Offers; name?: string }): Card => {
  const t = texts[c.lang].help;
  const title = c.name === undefined ? t.title : t.welcome(c.name);
  const can = c.personal ? t.can : t.canShared;
  return card(
    c.lang,
    `${title} ${can}`,
    compact([
      heading(title),
      text(can),
      c.offers.cases ? note(t.cases) : undefined,
      c.offers.cases ? note(t.alerts) : undefined,
      c.offers.weekly ? note(t.weekly) : undefined,
      note(t.today(formatDay(c.today, c.lang))),
      text(t.examples),
    ]),
    { actions: exampleButtons(c.lang, c.today, c.offers) },
  );
};
