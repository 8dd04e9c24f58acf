import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { Question } from '../questions/question';
import { buildRegister, type Register } from '../register/register';
import { understandWith } from '../questions/understand';
import { placement } from './placements';

/** What a sentence means: a Question, or that it must be asked back or refused. */
const Meaning = z.union([z.enum(['clarify', 'unsupported']), Question]);

/** A sentence as somebody wrote it, and what it means. `before` is the question that it follows. */
export const Sentence = z.strictObject({
  said: z.string(),
  today: Day,
  before: Question.optional(),
  means: Meaning,
});
export type Sentence = z.infer<typeof Sentence>;

/** Sentences that vary in the same way: "periods", "unsupported/money". */
export interface SentenceFile {
  name: string;
  sentences: Sentence[];
}

/** Beyond what is understood today: to be refused or asked back, never to be answered with another figure. */
export const BEYOND = 'beyond';

/** Sentences that look like a question with an answer and are none: each hangs by a word, a capital or its place. */
export const LOOKALIKES = 'lookalikes/';

const FOLDER = path.join(__dirname, '../questions/sentences');

/** The files of sentences in a folder and those below it, by name. */
export const sentenceFiles = (folder = FOLDER): SentenceFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace('.json', '').replaceAll(path.sep, '/'),
      sentences: z.array(Sentence).parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))),
    }));

const PROVIDERS = [
  'Arbetslyftet Ekonomisk förening',
  'Jobbkompassen AB',
  'Nacka Karriärcenter',
  'Språkbron',
  'Stegvis Utveckling AB',
  'Vägen Vidare',
];
const OFFICERS = ['anna.berg@nacka.example', 'karim.haddad@nacka.example', 'lena.sund@nacka.example'];

/** The register that the sentences are about: its providers and officers are all that matters to what they mean. */
export const registerOfSentences: Register = buildRegister(
  PROVIDERS.map((provider, i) =>
    placement()
      .with({ provider, officer: OFFICERS[i % OFFICERS.length] ?? '' })
      .build(),
  ),
);

export const understandSentence = understandWith(nacka, registerOfSentences);
