import type { Locator } from 'playwright-core';
import { choice, choose, pickDay, tick, write } from './card';

const SCALES = [
  ...['Jobbsökning', 'Kunskap om arbetsmarknaden', 'Hantering av hälsa', 'Samarbetsförmåga'],
  ...['Målmedvetenhet', 'Tilltro att klara ett arbete', 'Handläggarens tilltro'],
];

/** Fills in the follow-up of a case beyond twelve months; its next one is on the demo's day. */
export const fillInFlag = async (form: Locator): Promise<void> => {
  await tick(form, 'Varför pågår insatsen fortfarande?', 'Språk');
  await choose(form, 'Är insatsen rätt för kunden?', 'Ja, med ändring');
  await choose(form, 'Största hindret just nu', 'Språk');
  await choice(form, 'Har planen uppdaterats', 'Ja').check();
  await write(form, 'Kundens egen bild', 'Vill arbeta i kök.');
  await tick(form, 'Vad görs nu?', 'Arbetsträning');
  await pickDay(form, 'Nästa uppföljning', '31, December, 2021');
  for (const scale of SCALES) await choose(form, scale, '3');
  await choice(form, 'Har trepartsmöte hållits?', 'Nej').check();
  await write(form, 'Motivering för att fortsätta', 'Praktiken ger resultat.');
};
