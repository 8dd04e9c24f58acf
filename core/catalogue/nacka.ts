import { Catalogue } from './catalogue';
import data from './nacka.json';

/** Nacka kommun, interventions of 2021. */
export const nacka: Catalogue = Catalogue.parse(data);
