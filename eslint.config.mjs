import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Word edges must know å ä ö: \b, \w and \W do not (docs/decisions/0004-understanding.md). */
const swedishWordEdges = {
  selector: 'Literal[regex.pattern=/\\\\[bwW]/]',
  message: 'Use (?<![\\p{L}\\p{N}]) and the u flag: \\b, \\w and \\W do not know å ä ö.',
};
/** Core is pure: what day it is comes as an argument. */
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"]',
    message: 'A Date never enters core or cards: use Day, or take today as an argument.',
  },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Take today as an argument.' },
  { selector: 'MemberExpression[object.name="process"]', message: 'Settings are read in functions/settings.ts.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Core is deterministic.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', '.keys', 'coverage', 'dev/benches'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  { files: ['core/**/*.ts', 'cards/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  { files: ['core/questions/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock, swedishWordEdges] } },
  { files: ['dev/**/*.ts', 'manifest/**/*.ts'], rules: { 'no-console': 'off' } },
  // Jest's matchers and a response's jsonBody are `any`.
  {
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
      },
    },
  },
);
