import fc from 'fast-check';

export const two = (n: number): string => String(n).padStart(2, '0');
/** Two digits. */
export const pairs = (from: number, to: number) => fc.integer({ min: from, max: to }).map(two);
export const number = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);

/** The digit that makes the sum of the ten right. */
const checkDigit = (nine: string): string => {
  const sum = Array.from(nine).reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + Math.floor(n / 10) + (n % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
};

/** Numbers as people have them: their date in pairs, and the last four. */
export const people = fc
  .record({
    century: fc.constantFrom('19', '20'),
    yy: pairs(0, 99),
    mm: pairs(1, 12),
    day: fc.integer({ min: 1, max: 28 }),
    coordination: fc.boolean(),
    // Not 000-240: as two pairs they could be a time or hours of the day.
    serial: number(250, 999),
  })
  .map(({ century, yy, mm, day, coordination, serial }) => {
    const date = [yy, mm, two(coordination ? day + 60 : day)];
    return { century, date, four: serial + checkDigit(date.join('') + serial) };
  });
