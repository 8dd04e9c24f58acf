import { deflateSync } from 'node:zlib';
import { iconFaults } from './icons';

type Colour = [red: number, green: number, blue: number, alpha: number];
const white: Colour = [255, 255, 255, 255];
const halfWhite: Colour = [255, 255, 255, 128];
const clear: Colour = [0, 0, 0, 0];
const red: Colour = [200, 0, 0, 255];

const part = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};
/** A picture of 32 by 32 whose rows all look alike, each written with the filter given. */
const picture = (colour: (x: number) => Colour, filter: number, colourType = 6): Uint8Array => {
  const row = Array.from({ length: 32 }, (_, x) => colour(x)).flat();
  const filtered = (y: number): number[] => {
    if (filter === 1) return row.map((byte, at) => (byte - (row[at - 4] ?? 0)) & 255);
    return filter === 2 && y > 0 ? row.map(() => 0) : row;
  };
  const raw = Array.from({ length: 32 }, (_, y) => [filter, ...filtered(y)]).flat();
  const head = Buffer.from([0, 0, 0, 32, 0, 0, 0, 32, 8, colourType, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', deflateSync(Buffer.from(raw)))]);
};

const edge =
  (ink: Colour, ground: Colour) =>
  (x: number): Colour =>
    x === 0 ? ink : x === 1 ? halfWhite : ground;

test.each([0, 1, 2])(
  'an outline of white with soft edges on transparent is accepted (rows filtered by %i)',
  (filter) => {
    expect(iconFaults('outline', picture(edge(white, clear), filter))).toEqual([]);
  },
);

test.each([
  ['coloured', edge(red, clear)],
  ['white without anything transparent', () => white],
])('an outline that is %s is refused', (_, colour) => {
  expect(iconFaults('outline', picture(colour, 1))).toEqual(['The outline icon must be white on transparent only']);
});

test('an icon that is not RGBA is refused', () => {
  expect(
    iconFaults(
      'outline',
      picture(() => white, 0, 2),
    ),
  ).toEqual(['The outline icon must be an RGBA PNG of eight bits, not interlaced']);
});
