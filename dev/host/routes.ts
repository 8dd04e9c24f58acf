import type { HttpTrigger } from '../../functions/trigger';

/** What a request is for: a trigger with its parameters, or the methods that the path would take, if any. */
export type Match =
  | { kind: 'found'; trigger: HttpTrigger; params: Record<string, string> }
  | { kind: 'wrongMethod'; allowed: string[] }
  | { kind: 'notFound' };

interface Route {
  trigger: HttpTrigger;
  pattern: RegExp;
  names: string[];
  rank: string;
}

const PARAMETER = /\{(\*?)(\w+)(?::\w+)?(\??)\}/gu;

/** The more exact, the earlier: a literal segment before `{year}.docx`, before `{year}`, before `{*path}`. */
const rankOf = (segment: string): string => {
  if (!segment.includes('{')) return '0';
  if (segment.startsWith('{*')) return '3';
  return /^\{[^{}]*\}$/u.test(segment) ? '2' : '1';
};

/** `a/{b}.docx` as a pattern of one segment; what stands outside braces is literal. */
const segmentPattern = (segment: string): string => {
  const literals = segment.split(/\{[^{}]*\}/u).map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return literals.join('([^/]+?)');
};

const compile = (trigger: HttpTrigger): Route => {
  const segments = trigger.route.split('/').filter((segment) => segment !== '');
  const names = [...trigger.route.matchAll(PARAMETER)].map(([, , name = '']) => name);
  const source = segments.map((segment) => {
    if (segment.startsWith('{*')) return '(?:/(.*))?';
    return segment.endsWith('?}') ? `(?:/${segmentPattern(segment)})?` : `/${segmentPattern(segment)}`;
  });
  return {
    trigger,
    names,
    pattern: new RegExp(`^${source.join('')}/?$`, 'iu'),
    rank: segments.map(rankOf).join(''),
  };
};

const decoded = (names: string[], found: RegExpExecArray): Record<string, string> => {
  const pairs = names.flatMap((name, i) => {
    const value = found[i + 1];
    return value === undefined || value === '' ? [] : [[name, decodeURIComponent(value)] as const];
  });
  return Object.fromEntries(pairs);
};

/**
 * Finds the trigger of a request as Azure Functions does: route templates such as `api/reports/{year}.docx` or
 * `tab/{*path}`, without regard to case. HEAD is answered by whoever answers GET. Throws URIError on a path that
 * cannot be decoded.
 */
export const router = (triggers: readonly HttpTrigger[]): ((method: string, path: string) => Match) => {
  const routes = triggers.map(compile).sort((a, b) => a.rank.localeCompare(b.rank));
  return (method, path) => {
    const wanted = method === 'HEAD' ? 'GET' : method;
    const allowed = new Set<string>();
    for (const { trigger, pattern, names } of routes) {
      const found = pattern.exec(path);
      if (!found) continue;
      const takes: string[] = trigger.methods;
      if (takes.includes(wanted)) return { kind: 'found', trigger, params: decoded(names, found) };
      for (const each of takes) allowed.add(each);
    }
    if (allowed.size === 0) return { kind: 'notFound' };
    if (allowed.has('GET')) allowed.add('HEAD');
    return { kind: 'wrongMethod', allowed: [...allowed, 'OPTIONS'].sort() };
  };
};
