import { anna } from '../../bot/testing/people';
import { testPorts, type TestPorts } from '../../bot/testing/ports';
import type { SendProactive } from '../../bot/proactive';
import type { Card } from '../../cards/element';
import type { Conversation } from '../../core/access/conversation';
import { day } from '../../core/calendar/day';
import { placement } from '../../core/testing/placements';
import { scanForFlags } from '../flagScan';

export const OFFICER = 'anna.berg@nacka.example';

/** A case beyond a threshold, flagged, and its alert queued. */
export const flagged = async (): Promise<TestPorts> => {
  const ports = await testPorts([placement(day('2020-11-01')).with({ placementId: 'P-1', customerId: 'K-1' }).build()]);
  await scanForFlags(ports);
  return ports;
};

/** Where Anna is reached. */
export const chat = (ports: TestPorts): Conversation => ({
  tenantId: anna.tenantId,
  userId: anna.id,
  serviceUrl: 'https://smba.example/',
  conversationId: 'a:1',
  channelId: 'msteams',
  botId: '28:bot',
  channelUserId: '29:anna',
  language: 'sv',
  seenAt: ports.clock.now(),
});

/** A Teams that takes everything. */
export const collector = () => {
  const sent: Card[] = [];
  const send: SendProactive = (_, card, inTurn) =>
    inTurn(() => {
      sent.push(card);
      return Promise.resolve();
    });
  return { sent, send };
};

/** What the ledger says of the alert. */
export const alertIn = async (ports: TestPorts) => {
  const [message] = ports.alertQueue.sent;
  if (message === undefined) throw new Error('No alert was queued');
  return ports.alerts.find(OFFICER, message.alertId);
};
