import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence, sentenceFiles } from '../../../core/testing/sentences';

/** A line of a file of questions, as in the project's own or with `text`, `previous` and `gold`. */
const sentenceOf = (line: string, number: number): Sentence => {
  const raw = JSON.parse(line) as Record<string, unknown>;
  const gold = raw['gold'] as { kind?: string } | undefined;
  const refused = gold?.kind === 'clarify' || gold?.kind === 'unsupported';
  const { text: said, today, previous: before } = raw;
  const parsed = Sentence.safeParse(
    gold === undefined ? raw : { said, today, before, means: refused ? gold.kind : gold },
  );
  if (!parsed.success) throw new Error(`Line ${number} is no question`, { cause: parsed.error });
  return parsed.data;
};

/** The questions of a file with a line of JSON for each; without one, the project's own sentences. */
export const asked = (file?: string): Sentence[] =>
  file === undefined
    ? sentenceFiles(path.resolve('core/questions/sentences')).flatMap(({ sentences }) => sentences)
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, i) => sentenceOf(line, i + 1));
