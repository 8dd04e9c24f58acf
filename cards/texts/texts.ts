import type { Language } from '../../core/language';
import { en } from './en';
import { sv, type Texts } from './sv';

/** The words of a language. */
export const texts: Record<Language, Texts> = { sv, en };
