import type { Card } from '../../../cards/element';
import { noticeCard } from '../../../cards/notice.card';
import { onlyYours } from '../../onlyYours';
import type { Turn } from '../../turn';

/** Why something is not shown or done: for the one who asked. */
export const refused = ({ language }: Turn, sentence: string): Card => onlyYours(noticeCard(language, sentence));
