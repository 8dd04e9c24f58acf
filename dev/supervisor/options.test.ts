import { resolve } from 'node:path';
import { BadOption, readOptions } from './options';

const read = (...args: string[]) => readOptions(args, __dirname);

test('without options: the known ports, the folder of the project, Anna', () => {
  expect(read()).toMatchObject({
    port: 3978,
    playgroundPort: 56150,
    playground: true,
    data: resolve(__dirname, '../../.data'),
    fresh: false,
    today: undefined,
    as: { alias: 'anna' },
  });
});

test('paths are relative to where the command was typed', () => {
  expect(read('--data', 'd', '--register', 'options.ts')).toMatchObject({
    data: resolve(__dirname, 'd'),
    register: resolve(__dirname, 'options.ts'),
  });
});

test.each([
  [['--port', '0'], '--port 0'],
  [['--port', '65536'], '--port 65536'],
  [['--port', '39x'], '--port 39x'],
  [['--port', '5000', '--playground-port', '5000'], 'both 5000'],
  [['--today', '2021-02-29'], '--today 2021-02-29'],
  [['--as', 'nobody'], 'enhetschef'],
  [['--register', 'none.csv'], '--register none.csv'],
  [['--survey', '.'], 'not a file'],
  [['--data', ''], '--data'],
  [['--colour'], '--colour'],
  [['--today'], '--today'],
  [['file.csv'], 'file.csv'],
])('%j is refused in one line', (args, part) => {
  const refused = (): unknown => read(...args);
  expect(refused).toThrow(BadOption);
  expect(refused).toThrow(part);
  expect(refused).not.toThrow(/\n/u);
});
