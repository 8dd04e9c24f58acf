import { parseArgs } from 'node:util';
import { issuerKey } from './issuer/key';
import { accessToken } from './issuer/tokens';
import { aliases, findPerson } from './people';

const USAGE = `Usage: npm run -s token -- --as PERSON, one of ${aliases()} (or their name, sign-in name, object id or role)`;

const wanted = (): string | undefined => {
  try {
    return parseArgs({ options: { as: { type: 'string' } } }).values.as;
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
};

/** `npm run -s token -- --as enhetschef` prints a token that every local run accepts for an hour, and nothing else. */
const main = async (): Promise<number> => {
  const name = wanted();
  const person = name === undefined ? undefined : findPerson(name);
  if (!person) {
    console.error(name === undefined ? USAGE : `Nobody is called "${name}". ${USAGE}`);
    return 2;
  }
  process.stdout.write(`${await accessToken(await issuerKey(), person)}\n`);
  return 0;
};

void main().then((code) => {
  process.exitCode = code;
});
