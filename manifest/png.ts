import { inflateSync } from 'node:zlib';

/** A decoded picture: four bytes (red, green, blue, alpha) a pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const bytesPerPixel = 4;
const header = { bitDepth: 8, colourType: 9, interlace: 12 };
const rgbaEightBit = { bitDepth: 8, colourType: 6, interlace: 0 };

function* chunks(file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = signature.length; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** The predictor of the PNG specification, section 9.4. */
const paeth = (left: number, up: number, upLeft: number): number => {
  const guess = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
};

const predicted = (filter: number, left: number, up: number, upLeft: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new Error(`PNG filter ${filter} does not exist`);
  }
};

const unfilter = (raw: Buffer, width: number, height: number): Uint8Array => {
  const stride = width * bytesPerPixel;
  const rgba = new Uint8Array(stride * height);
  const pixel = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (rgba[y * stride + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x - bytesPerPixel;
      const base = predicted(filter, pixel(left, y), pixel(x, y - 1), pixel(left, y - 1));
      rgba[y * stride + x] = base + (raw[y * (stride + 1) + 1 + x] ?? 0);
    }
  }
  return rgba;
};

/** Decodes the one kind of PNG our icons are: eight bits, RGBA, not interlaced. Throws with the reason on any other. */
export const decodePng = (bytes: Uint8Array): Pixels => {
  const file = Buffer.from(bytes);
  if (!signature.every((byte, at) => file[at] === byte)) throw new Error('is not a PNG');
  const all = [...chunks(file)];
  const head = all.find((c) => c.type === 'IHDR')?.data;
  if (head?.length !== 13) throw new Error('has no PNG header');
  for (const [name, wanted] of Object.entries(rgbaEightBit) as [keyof typeof header, number][]) {
    if (head[header[name]] !== wanted) throw new Error(`must be an RGBA PNG of eight bits, not interlaced`);
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(all.filter((c) => c.type === 'IDAT').map((c) => c.data)));
  return { width, height, rgba: unfilter(raw, width, height) };
};
