import type { Placement } from '../../core/register/placement';
import type { SurveyRow } from '../../core/register/survey';

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join(';')}\n`).join('');

/** The register file as the case system exports it. No value of the demo needs quotes. */
export const registerCsv = (placements: readonly Placement[]): string =>
  lines([
    ['placement_id', 'customer_id', 'intervention', 'provider', 'officer', 'start', 'end', 'end_reason'],
    ...placements.map((p) => [
      ...[p.placementId, p.customerId, p.intervention, p.provider, p.officer],
      ...[p.start, p.end ?? '', p.endReason ?? ''],
    ]),
  ]);

export const surveyCsv = (survey: readonly SurveyRow[]): string =>
  lines([
    ['year', 'provider', 'intervention', 'respondents', 'score'],
    ...survey.map((r) => [
      r.year,
      r.provider ?? '',
      r.intervention ?? '',
      r.respondents,
      r.score.toFixed(2).replace('.', ','),
    ]),
  ]);
