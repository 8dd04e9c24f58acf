/**
 * What a markdown reader would make of a text, found by a scanner of its own that knows nothing of how texts are
 * escaped: it takes escaped characters out, and whatever markup is left is active.
 */
export const activeMarkup = (markdown: string): string[] => {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/gu, '\uE000');
  const patterns: Record<string, RegExp> = {
    link: /\[[^\]]*\]\s*[([]/u,
    reference: /^\s*\[[^\]]*\]:/mu,
    'angle bracket': /[<>]/u,
    emphasis: /[*_]/u,
    code: /`/u,
    strike: /~/u,
    heading: /^\s*#{1,6}(\s|$)/mu,
    bullet: /^\s*[-+](\s|$)/mu,
    rule: /^\s*(-\s*){3,}$/mu,
    number: /^\s*\d+[.)](\s|$)/mu,
    'character reference': /&(#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/iu,
    'date macro': /\{\{(DATE|TIME)\(/u,
  };
  return Object.entries(patterns).flatMap(([name, pattern]) => (pattern.test(bare) ? [name] : []));
};

/** A text as a markdown reader shows it when nothing in it is active. */
export const readAsText = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
