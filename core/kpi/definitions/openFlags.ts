import { defineKpi } from '../definition';

export const openFlags = defineKpi({
  id: 'openFlags',
  kind: 'flags',
  by: ['intervention', 'provider', 'officer'],
  name: { sv: 'Öppna flaggor', en: 'Open flags' },
  meaning: {
    sv: 'Flaggor som någon har kvar att göra något med i dag: de väntar på svar, på uppföljning eller på enhetschefens beslut, eller är uppskjutna. En insatsperiod med flera öppna flaggor räknas en gång för varje. Flaggan räknas på den som är handläggare nu.',
    en: 'Flags that somebody still has to do something about today: they wait for an answer, for a follow-up or for the decision of the unit head, or are put off. A placement with several open flags counts once for each. A flag counts for the officer of today.',
  },
  source: {
    sv: 'Enhetens flaggor för insatsperioder som har pågått länge',
    en: "The unit's flags of placements that have lasted long",
  },
});
