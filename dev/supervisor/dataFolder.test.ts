import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MARKER, takeDataFolder } from './dataFolder';

const parent = mkdtempSync(join(tmpdir(), 'folder-'));
afterAll(() => rmSync(parent, { recursive: true }));
let number = 0;
const newPath = () => join(parent, String((number += 1)));

test('a new folder is made and marked, and can be emptied next time', () => {
  const folder = newPath();
  takeDataFolder(folder, false)();
  writeFileSync(join(folder, 'rows'), 'old');
  takeDataFolder(folder, true)();
  expect(readdirSync(folder)).toEqual([MARKER]);
});

test('without fresh everything is still there', () => {
  const folder = newPath();
  takeDataFolder(folder, false)();
  writeFileSync(join(folder, 'rows'), 'old');
  takeDataFolder(folder, false)();
  expect(existsSync(join(folder, 'rows'))).toBe(true);
});

test("a folder with somebody's files is never emptied, not even after it was used", () => {
  const folder = mkdtempSync(join(parent, 'home-'));
  writeFileSync(join(folder, 'thesis.docx'), 'years of work');
  takeDataFolder(folder, false)();
  expect(() => takeDataFolder(folder, true)).toThrow(/--fresh.*not emptied/u);
  expect(existsSync(join(folder, 'thesis.docx'))).toBe(true);
});

test('a file is no folder', () => {
  const file = newPath();
  writeFileSync(file, '');
  expect(() => takeDataFolder(file, false)).toThrow('cannot be used as a folder');
});

test('what a killed start left behind does not stop the next one', () => {
  const folder = newPath();
  takeDataFolder(folder, false);
  writeFileSync(join(folder, 'running.pid'), '2147483646');
  expect(() => takeDataFolder(folder, false)).not.toThrow();
});
