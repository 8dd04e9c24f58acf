import { readFileSync } from 'node:fs';
import { inProject } from '../paths';
import { asked } from './testing/asked';

const readme = readFileSync(inProject('README.md'), 'utf8');
const matches = (pattern: RegExp): string[][] => [...readme.matchAll(pattern)].map((m) => m.slice(1));

const answered = async (question: string): Promise<string[]> => {
  const { code, out, err } = await asked([question, '--officer', 'anna.berg@nacka.example']);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim());
};

// A row of the table: a question, and how some lines of its answer begin.
const examples = matches(/^\| `([^`]+)` \| ([^`|]+) \|$/gmu).filter(([question = '']) => question.includes(' '));

test('the README has examples of questions with their answers', () => {
  expect(examples.length).toBeGreaterThan(5);
});

test.each(examples)('%s is answered as the README says', async (question = '', answer = '') => {
  const lines = await answered(question);
  for (const beginning of answer.split(' · ')) expect(lines).toContainEqual(expect.stringContaining(beginning));
});

const toTry = matches(/^- ((?:`[^`]+`(?: or )?)+)/gmu).flatMap(([said = '']) => said.split(' or '));
test.each(toTry)('%s, to write for a start, is understood', async (question) => {
  expect((await answered(question.replaceAll('`', ''))).at(-2)).not.toMatch(/"(?:unsupported|clarify)"/u);
});

const FILES: Record<string, string> = { '--register': 'register.csv', '--survey': 'survey.csv' };

/** The words of a command as a shell reads them, with files in the place of FILE. */
const wordsOf = (command: string): string[] => {
  const [said = ''] = command.split(/ [#<] ?/u);
  const words = [...said.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
  return words.map((word, i) => (word === 'FILE' ? (FILES[words[i - 1] ?? ''] ?? word) : word));
};

const commands = matches(/^npm run -s ask -- (.+)$/gmu).flat();
test.each(commands)('npm run -s ask -- %s is answered', async (command) => {
  const { code, out, err } = await asked(wordsOf(command), ['{"id":1,"text":"hur många kunder har vi?"}']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/29,4\s%|"rows":|per anordnare|"id":1,"question"/u);
});
