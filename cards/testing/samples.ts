import type { Card } from '../element';
import { alertSamples } from './alertSamples';
import { caseSamples } from './caseSamples';
import { checklistSamples } from './checklistSamples';
import { complianceSamples } from './complianceSamples';
import { digestSamples } from './digestSamples';
import { explainSamples } from './explainSamples';
import { flagFigureSamples } from './flagFigureSamples';
import { flagListSamples } from './flagListSamples';
import { ofCaseSamples } from './ofCaseSamples';
import { flagSamples } from './flagSamples';
import { kpiEdgeSamples } from './kpiEdgeSamples';
import { kpiSamples } from './kpiSamples';
import { reminderSamples } from './reminderSamples';
import { reviewSamples } from './reviewSamples';
import { type Sample, samplesOf } from './sample';
import { talkSamples } from './talkSamples';
import { warningSamples } from './warningSamples';
import { weeklySamples } from './weeklySamples';

/** Every card in every state, in Swedish and English. */
export const samples: readonly Sample[] = samplesOf({
  ...kpiSamples,
  ...kpiEdgeSamples,
  ...complianceSamples,
  ...flagFigureSamples,
  ...caseSamples,
  ...talkSamples,
  ...alertSamples,
  ...explainSamples,
  ...flagSamples,
  ...flagListSamples,
  ...ofCaseSamples,
  ...digestSamples,
  ...checklistSamples,
  ...reminderSamples,
  ...reviewSamples,
  ...warningSamples,
  ...weeklySamples,
});

/** The card of a sample, by its name. */
export const sampleCard = (name: string): Card => {
  const sample = samples.find((s) => s.name === name);
  if (sample === undefined) throw new TypeError(`No sample ${name}`);
  return sample.card;
};
