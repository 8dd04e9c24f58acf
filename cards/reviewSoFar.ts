import { dayInStockholm } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import type { StatusRow } from '../core/checklists/status';
import type { Language } from '../core/language';
import { formatDayOf } from './formatDay';
import { texts } from './texts/texts';

/** How far a review has come, and who was there last: "12 av 35, senast Eva Sund 4 maj". */
export const reviewSoFar = ({ summary, progress }: StatusRow, today: Day, lang: Language): string => {
  const t = texts[lang].review;
  if (summary === undefined) return '';
  const { changed, started } = summary;
  const { by, at } = changed ?? started;
  const on = formatDayOf(dayInStockholm(at), today, lang);
  const who = changed === undefined ? t.start.begun(by.name, on) : t.last(by.name, on);
  return progress === undefined ? who : t.start.row(progress.answered, progress.of, who);
};
