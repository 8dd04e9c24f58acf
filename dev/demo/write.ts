import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerCsv, surveyCsv } from './csv';
import { generateDemo } from './generate';

/** `npm run demo`: writes the demo's two files anew. */
const { placements, survey } = generateDemo();
writeFileSync(join(__dirname, 'register.csv'), registerCsv(placements));
writeFileSync(join(__dirname, 'survey.csv'), surveyCsv(survey));
console.log(`dev/demo: ${placements.length} placements, ${survey.length} survey rows`);
