import { decodePng } from './png';

const sides = { color: 192, outline: 32 } as const;
/** Teams tints the outline icon itself: any colour but white would show as a blot. */
const white = 255;

const onlyWhite = (rgba: Uint8Array): boolean =>
  rgba.every((byte, at) => at % 4 === 3 || byte === white || rgba[at - (at % 4) + 3] === 0);

const someTransparent = (rgba: Uint8Array): boolean => rgba.some((byte, at) => at % 4 === 3 && byte === 0);

/** What is wrong with an icon, if anything: its size, and for the outline that it is white on transparent. */
export const iconFaults = (kind: keyof typeof sides, bytes: Uint8Array): string[] => {
  const side = sides[kind];
  try {
    const { width, height, rgba } = decodePng(bytes);
    if (width !== side || height !== side) {
      return [`The ${kind} icon is ${width}x${height}; it must be ${side}x${side}`];
    }
    if (kind === 'outline' && !(onlyWhite(rgba) && someTransparent(rgba))) {
      return ['The outline icon must be white on transparent only'];
    }
    return [];
  } catch (error) {
    return [`The ${kind} icon ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
};
