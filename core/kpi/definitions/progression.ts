import { defineKpi } from '../definition';

export const progression = defineKpi({
  id: 'progression',
  kind: 'progression',
  by: [],
  name: { sv: 'Progression', en: 'Progression' },
  meaning: {
    sv: 'Hur skattningarna P1–P7 (1–5) har ändrats från första till sista mättillfället, för de insatsperioder vars sista mättillfälle var i perioden. ”Vet ej” räknas inte, och en indikator räknas när den har skattats minst två gånger. En indikators siffra är medelvärdet över dess insatsperioder. Totalen är medelvärdet av varje insatsperiods egen genomsnittliga ändring, över de insatsperioder som har minst en indikator som räknas. Visas bara för hela enheten.',
    en: "How the ratings P1–P7 (1–5) have changed from the first to the last measurement, of the placements whose last measurement was in the period. “Don't know” does not count, and an indicator counts when it has been rated at least twice. The figure of an indicator is the mean over its placements. The total is the mean of each placement's own mean change, over the placements with at least one indicator that counts. Shown for the whole unit only.",
  },
  source: {
    sv: 'Uppföljningarna av flaggor; indikatorer efter BIP, Væksthusets Kompetencecenter',
    en: 'The follow-ups of flags; indicators after BIP, Væksthusets Kompetencecenter',
  },
});
