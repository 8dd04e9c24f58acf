import { join, resolve } from 'node:path';

/** The project's folder: processes are started there, whatever folder the command was typed in. */
export const PROJECT = resolve(__dirname, '..');

/** Where a file of the project lies. */
export const inProject = (...parts: string[]): string => join(PROJECT, ...parts);
