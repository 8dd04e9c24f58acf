import { hasPersonalNumber } from '../personalNumber';

/** What is wrong at one place of a file: physical line (the header is 1), column as the file calls it, value, reason. */
export interface Fault {
  line: number;
  column: string;
  /** Left out where repeating it would repeat a personal identity number. */
  value: string;
  reason: string;
}

export type Parsed<T> = { ok: true; value: T; ignored: string[] } | { ok: false; faults: Fault[] };

/** As much of a value as finds it again in the file. */
const MOST_SHOWN = 200;

/** A text of the file as a fault, an answer or a log may repeat it: never with a personal identity number. */
export const shown = (text: string): string => {
  if (hasPersonalNumber(text)) return '';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};

/** A fault of the file as a whole. */
export const faultOfFile = (reason: string): Fault => ({ line: 1, column: '', value: '', reason });

/** Gathers faults and gives them as the file has them: from top to bottom, and in a row from left to right. */
export const faultList = () => {
  const found: { fault: Fault; position: number }[] = [];
  return {
    add: (fault: Fault, position = -1): void => {
      found.push({ fault, position });
    },
    size: (): number => found.length,
    inOrder: (): Fault[] =>
      found.sort((a, b) => a.fault.line - b.fault.line || a.position - b.position).map(({ fault }) => fault),
  };
};
export type FaultList = ReturnType<typeof faultList>;
