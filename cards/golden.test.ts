import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';
import { samples } from './testing/samples';

// A card that changes shows as a difference to read. UPDATE_GOLDEN=1 npx jest cards/golden writes them anew.

const folder = path.join(__dirname, '__golden__');
const fileOf = (name: string): string => path.join(folder, `${name}.json`);
const written = (card: unknown): string => `${JSON.stringify(card, undefined, 2)}\n`;

if (env['UPDATE_GOLDEN'] === '1') {
  mkdirSync(folder, { recursive: true });
  for (const { name, card } of samples) writeFileSync(fileOf(name), written(card));
}

test.each(samples.map((s) => [s.name, s.card] as const))('%s is the card that was reviewed', (name, card) => {
  expect(written(card)).toBe(readFileSync(fileOf(name), 'utf8'));
});

test('every golden card has its sample', () => {
  const names = samples.map((s) => `${s.name}.json`);
  expect(readdirSync(folder).filter((file) => !names.includes(file))).toEqual([]);
});
