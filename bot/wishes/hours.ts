import { QuietHours } from '../../core/alerts/calm';

const TIME = /(\d{1,2})(?:[.:]?(\d{2}))? ?(am|pm)?/u.source;
const HOURS = new RegExp(
  `^(?:(?:fran|mellan|from|between|kl|klockan) )*${TIME} ?(?:-|till|och|to|until|till|and) ?(?:kl )?${TIME}$`,
  'u',
);

/** "17" is 17:00, "5 pm" too, "24" is midnight. What is no time stays none: "25:00". */
const timeOf = (hour = '', minute = '00', half = ''): string => {
  const isHalfDay = half !== '' && Number(hour) >= 1 && Number(hour) <= 12;
  const inDay = isHalfDay ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : half === '' ? Number(hour) : Number.NaN;
  return `${String(inDay === 24 && minute === '00' ? 0 : inDay).padStart(2, '0')}:${minute}`;
};

/** Hours as people write them: "17-08", "17:00 till 08:00", "mellan 17 och 8", "5 pm to 8 am", folded. Undefined when they are none. */
export const readHours = (said: string): QuietHours | undefined => {
  const [, hour, minute, half, toHour, toMinute, toHalf] = HOURS.exec(said) ?? [];
  if (hour === undefined) return undefined;
  return QuietHours.safeParse({ from: timeOf(hour, minute, half), to: timeOf(toHour, toMinute, toHalf) }).data;
};
