import { perPorts } from './perPorts';
import type { Ports } from './ports';

/** The shared conversations that this process has welcomed. */
const welcomedBy = perPorts(() => new Set<string>());

/** True for the first time that the assistant is brought to a shared conversation, as far as this process knows. */
export const isFirstVisit = (conversationId: string, ports: Ports): boolean => {
  const isNew = !welcomedBy(ports).has(conversationId);
  welcomedBy(ports).add(conversationId);
  return isNew;
};

/** The app was removed there: when it comes back it says hello again. */
export const leave = (conversationId: string, ports: Ports): void => {
  welcomedBy(ports).delete(conversationId);
};
