/**
 * Queue `alerts`: which alerts are to be sent, one message an alert. Read by the trigger that sends them. A message is
 * JSON in base64, which is what Azure Functions expects of a queue unless it is told otherwise.
 */
import type { AlertQueue } from '../../core/alerts/alert';
import type { Connection } from './connection';

export const ALERTS_QUEUE = 'alerts';

/** What a queue allows. */
const LONGEST_DELAY_SECONDS = 7 * 24 * 60 * 60;

/** The queue of alerts to be sent. */
export const storageAlertQueue = (connection: Connection): AlertQueue => ({
  send: (message, delaySeconds = 0) =>
    connection.send(
      ALERTS_QUEUE,
      Buffer.from(JSON.stringify(message)).toString('base64'),
      Math.min(delaySeconds, LONGEST_DELAY_SECONDS),
    ),
});
