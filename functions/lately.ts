import { perPorts } from '../bot/perPorts';
import type { Ports } from '../bot/ports';

interface Lately<T> {
  asked: number;
  answer: Promise<T>;
}

/** What was answered lately holds for so long: a morning's digests go out by the hundred. What failed is asked again at once. */
export const lately = <T>(holdsMs: number, ask: (ports: Ports) => Promise<T>): ((ports: Ports) => Promise<T>) => {
  const known = perPorts((): { last?: Lately<T> } => ({}));
  return (ports) => {
    const held = known(ports);
    const now = performance.now();
    if (held.last !== undefined && now - held.last.asked < holdsMs) return held.last.answer;
    const answer = ask(ports);
    held.last = { asked: now, answer };
    answer.catch(() => {
      delete held.last;
    });
    return answer;
  };
};
