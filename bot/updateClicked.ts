import type { Activity, TurnContext } from 'botbuilder';
import { beside } from './beside';
import type { Ports } from './ports';

/** A click is answered within 10 seconds or not at all; Teams may keep an update waiting for longer. */
const PATIENCE_MS = 3000;

/**
 * The answer to a click is seen by who clicked, on that device: the clicked message itself gets the same card, for others
 * and for other devices. The click is answered all the same when that fails or takes long.
 */
export const updateClicked = async (context: TurnContext, message: Partial<Activity>, ports: Ports): Promise<void> => {
  const { replyToId: id } = context.activity;
  if (id === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([beside(context.updateActivity({ ...message, id }), ports), patience]);
  clearTimeout(timer);
};
