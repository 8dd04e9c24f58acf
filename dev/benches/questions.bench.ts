import { isDeepStrictEqual, parseArgs } from 'node:util';
import { day } from '../../core/calendar/day';
import { type Sentence, understandSentence } from '../../core/testing/sentences';
import { median, report, type Row } from './measure';
import { asked } from './questions/asked';
import { trainedOn } from './questions/nlpJs';

/*
 * npm run bench -- questions [FILE] [--train FILE] [--json]: how many questions are understood exactly, are answered as
 * another question (wrong), or are refused or asked back although they have an answer (abstained); beside nlp.js.
 * nlp.js learns from --train; without it from the project's own sentences: of those that it is asked itself, from the
 * other half.
 */
const GOALS = { exact: 95, wrong: 1, each: 1, long: 20, lines: 5000 };
const LONG = 10_000;
const LINES = 1000;

type Answers = readonly { kind: string }[];
interface Score {
  exact: number;
  wrong: number;
  abstained: number;
}

const isRefused = (kind: string): boolean => kind === 'clarify' || kind === 'unsupported';

const scoreOf = (sentences: readonly Sentence[], answers: Answers): Score => {
  const score = { exact: 0, wrong: 0, abstained: 0 };
  for (const [i, { means }] of sentences.entries()) {
    const answer = answers[i] ?? { kind: 'unsupported' };
    const isExact = typeof means === 'string' ? answer.kind === means : isDeepStrictEqual(answer, means);
    score[isExact ? 'exact' : isRefused(answer.kind) ? 'abstained' : 'wrong'] += 100 / sentences.length;
  }
  return score;
};

const atMost = (what: string, ours: number, other: number, goal: number | null): Row => {
  return { what, ours, other, ratio: other === 0 ? 0 : ours / other, goal, ok: goal === null || ours <= goal };
};
const atLeast = (what: string, ours: number, other: number, goal: number): Row => {
  return { ...atMost(what, ours, other, goal), ok: ours >= goal };
};

/** What nlp.js answers; it is never asked what it has learnt from. */
const nlpJsAnswers = async (sentences: readonly Sentence[], own: boolean, train?: string) => {
  if (!own || train !== undefined) {
    const answer = await trainedOn(asked(train));
    return { answer, answers: (await Promise.all(sentences.map(answer))) as Answers };
  }
  const halves = await Promise.all([0, 1].map((half) => trainedOn(sentences.filter((_, i) => i % 2 !== half))));
  const [answer = halves[0]!] = halves;
  return { answer, answers: (await Promise.all(sentences.map((s, i) => halves[i % 2]!(s)))) as Answers };
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, train: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  const sentences = asked(file);
  const understood = (s: Sentence) => understandSentence(s.said, s.today, s.before).question;
  const nlpJs = await nlpJsAnswers(sentences, file === undefined, values.train);
  const ours = scoreOf(sentences, sentences.map(understood));
  const other = scoreOf(sentences, nlpJs.answers);

  const today = day('2021-12-31');
  const all = sentences.map(({ said }) => said).join(' ');
  const long: Sentence = { said: all.repeat(Math.ceil(LONG / all.length)).slice(0, LONG), today, means: 'unsupported' };
  const lines = Array.from({ length: LINES }, (_, i) => sentences[i % sentences.length]!);
  const everyOne = async (answer: (s: Sentence) => unknown, of: readonly Sentence[]): Promise<void> => {
    for (const s of of) await answer(s);
  };
  const onEach = async (answer: (s: Sentence) => unknown): Promise<number> => {
    const times: number[] = [];
    for (const s of sentences) {
      const before = performance.now();
      await answer(s);
      times.push(performance.now() - before);
    }
    return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
  };

  const rows: Row[] = [
    atLeast(`% exact, of ${sentences.length}`, ours.exact, other.exact, GOALS.exact),
    atMost('% wrong', ours.wrong, other.wrong, GOALS.wrong),
    atMost('% abstained', ours.abstained, other.abstained, null),
    atMost('ms a question, median', await onEach(understood), await onEach(nlpJs.answer), GOALS.each),
    atMost(
      `ms for ${LONG} characters`,
      await median(() => understood(long)),
      await median(async () => nlpJs.answer(long), 1),
      GOALS.long,
    ),
    atMost(
      `ms for ${LINES} questions`,
      await median(async () => everyOne(understood, lines), 1),
      await median(async () => everyOne(nlpJs.answer, lines), 0),
      GOALS.lines,
    ),
  ];
  report('questions', rows, values.json, 'beside nlp.js');
  if (rows.some((r) => !r.ok)) process.exitCode = 1;
};

void main();
