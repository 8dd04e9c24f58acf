import { nacka } from '../catalogue/nacka';
import { BEYOND, registerOfSentences, type Sentence, sentenceFiles, understandSentence } from '../testing/sentences';
import { completeCases, completeKpi } from './complete';
import { Question } from './question';

const files = sentenceFiles();
const understood = files.filter(({ name }) => name !== BEYOND);
const beyond = files.filter(({ name }) => name === BEYOND).flatMap(({ sentences }) => sentences);

const heard = ({ said, today, before }: Sentence): Question => understandSentence(said, today, before).question;

/** Can it be answered as it stands? */
const isComplete = (q: Question, today: Sentence['today']): boolean => {
  const known = { register: registerOfSentences, catalogue: nacka, today, me: 'anna.berg@nacka.example' };
  if (q.kind === 'kpi') return completeKpi(q, known).ok;
  if (q.kind === 'cases') return completeCases(q, known).ok;
  return q.kind !== 'clarify' && q.kind !== 'unsupported';
};

const rows = (sentences: readonly Sentence[]): [string, Sentence][] => sentences.map((s) => [s.said, s]);

describe.each(understood)('$name', ({ sentences }) => {
  test.each(rows(sentences))('"%s"', (_, sentence) => {
    const question = heard(sentence);
    if (sentence.means === 'clarify') {
      const options = question.kind === 'clarify' ? question.options : [];
      expect(question).toEqual({ kind: 'clarify', options });
      expect(options.length).toBeGreaterThanOrEqual(2);
      for (const option of options) {
        expect(Question.parse(option)).toEqual(option);
        expect([option, isComplete(option, sentence.today)]).toEqual([option, true]);
      }
    } else expect(question).toEqual(sentence.means === 'unsupported' ? { kind: 'unsupported' } : sentence.means);
  });
});

// A person would understand these. Once they are, they move to the others.
test.each(rows(beyond))('"%s" is beyond what is understood, and is not answered wrongly', (_, sentence) => {
  expect(['clarify', 'unsupported']).toContain(heard(sentence).kind);
});

test('there are few sentences beyond, and many that are understood, none of them twice', () => {
  const all = files.flatMap(({ sentences }) => sentences);
  expect(beyond.length).toBeLessThanOrEqual(5);
  expect(all.length).toBeGreaterThan(1000);
  expect(new Set(all.map(({ said, today, before }) => JSON.stringify([said, today, before]))).size).toBe(all.length);
});
