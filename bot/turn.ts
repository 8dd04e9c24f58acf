import type { Activity } from 'botbuilder';
import * as z from 'zod';
import type { Actor } from '../core/access/actor';
import { type Audience, type Offers, offersTo } from '../core/access/rules';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import type { Language } from '../core/language';
import type { Ports } from './ports';

/** One thing said or clicked: who, where, when. The time is read once. */
export interface Turn {
  actor: Actor;
  conversationId: string;
  audience: Audience;
  offers: Offers;
  language: Language;
  today: Day;
  now: Instant;
}

/** What an activity must carry to be answered. Teams sends more. */
const Sender = z.object({
  from: z.object({ id: z.string().min(1), aadObjectId: z.guid() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

export type TurnResult = { ok: true; turn: Turn } | { ok: false; kind: 'unknown-person' };

/** Reads who speaks and where. Somebody of another tenant, or outside the staff table, is unknown. */
export const readTurn = async (activity: Activity, ports: Ports): Promise<TurnResult> => {
  const sender = Sender.safeParse(activity);
  const unknown = { ok: false, kind: 'unknown-person' } as const;
  if (!sender.success) return unknown;
  const { from, conversation, channelData } = sender.data;
  const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
  if (tenantId !== ports.tenantId) return unknown;
  const actor = await ports.staff.find(tenantId, from.aadObjectId);
  if (actor === undefined) return unknown;
  const audience = conversation.conversationType === 'personal' ? 'personal' : 'shared';
  return {
    ok: true,
    turn: {
      actor,
      conversationId: conversation.id,
      audience,
      offers: offersTo(actor, audience),
      language: actor.language ?? 'sv',
      today: ports.clock.today(),
      now: ports.clock.now(),
    },
  };
};
