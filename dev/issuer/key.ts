import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { inProject } from '../paths';

const text = z.string().min(1);

/** An RSA key as a JWK, the private parts with it. */
const Key = z.object({
  kty: z.literal('RSA'),
  kid: text,
  n: text,
  e: text,
  d: text,
  p: text,
  q: text,
  dp: text,
  dq: text,
  qi: text,
});
export type Key = z.infer<typeof Key>;

const FILE = inProject('.keys/dev-issuer.json');

const generate = async (): Promise<Key> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return Key.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
};

const read = async (file: string): Promise<Key | undefined> => {
  try {
    return Key.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} is not a key; remove it and a new one is made`, { cause: error });
  }
};

/**
 * Puts the key in place whole or not at all, and only where there is none: of two starts at once both use the key of
 * whoever was first.
 */
const keep = async (file: string, key: Key): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(key), { mode: 0o600 });
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

/** The key of the local issuer, made at its first use; every local run shares it, so a token is good for all. */
export const issuerKey = async (file = FILE): Promise<Key> => {
  const found = await read(file);
  if (found) return found;
  await keep(file, await generate());
  const kept = await read(file);
  if (!kept) throw new Error(`${file} could not be kept`);
  return kept;
};

/** What others may know of a key: its JSON Web Key Set. */
export const publicKeys = ({ kty, kid, n, e }: Key) => ({ keys: [{ kty, kid, n, e, alg: 'RS256', use: 'sig' }] });
