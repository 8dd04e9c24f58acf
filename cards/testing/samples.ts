import type { Card } from '../element';
import { caseSamples } from './caseSamples';
import { checklistSamples } from './checklistSamples';
import { complianceSamples } from './complianceSamples';
import { digestSamples } from './digestSamples';
import { explainSamples } from './explainSamples';
import { flagSamples } from './flagSamples';
import { kpiEdgeSamples } from './kpiEdgeSamples';
import { kpiSamples } from './kpiSamples';
import { reminderSamples } from './reminderSamples';
import { reviewSamples } from './reviewSamples';
import { type Sample, samplesOf } from './sample';
import { talkSamples } from './talkSamples';

/** Every card in every state, in Swedish and English. */
export const samples: readonly Sample[] = samplesOf({
  ...kpiSamples,
  ...kpiEdgeSamples,
  ...complianceSamples,
  ...caseSamples,
  ...talkSamples,
  ...explainSamples,
  ...flagSamples,
  ...digestSamples,
  ...checklistSamples,
  ...reminderSamples,
  ...reviewSamples,
});

/** The card of a sample, by its name. */
export const sampleCard = (name: string): Card => {
  const sample = samples.find((s) => s.name === name);
  if (sample === undefined) throw new TypeError(`No sample ${name}`);
  return sample.card;
};
