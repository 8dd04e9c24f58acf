import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { Card, Element } from '../../cards/element';
import type { CardAction } from '../../cards/verbs';
import type { Actor } from '../../core/access/actor';
import { createAssistant } from '../assistant';
import type { Ports } from '../ports';

const InvokeBody = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
export type InvokeBody = z.infer<typeof InvokeBody>;

/** What came back: the cards of messages, in order, and the answer to an invoke. */
export interface Replies {
  cards: Card[];
  updated: Partial<Activity>[];
  invoke?: InvokeBody;
}

interface ChatOptions {
  shared?: boolean;
  locale?: string;
  /** What Teams does with an update of a message; it takes it. */
  update?: () => Promise<void>;
}

/** A person in a chat with the assistant, without Teams between. */
export const chatOf = (person: Actor, ports: Ports, more: ChatOptions = {}) => {
  const assistant = createAssistant(ports);
  const send = async (activity: Partial<Activity>): Promise<Replies> => {
    const updated: Partial<Activity>[] = [];
    const adapter = new TestAdapter(() => Promise.resolve());
    adapter.updateActivity = (_context, activity) => {
      updated.push(activity);
      return more.update?.() ?? Promise.resolve();
    };
    const context = new TurnContext(adapter, {
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.id },
      recipient: { id: '28:bot', name: 'Bot' },
      conversation: {
        id: more.shared === true ? 'a:group' : `a:${person.id}`,
        conversationType: more.shared === true ? 'groupChat' : 'personal',
        tenantId: person.tenantId,
        isGroup: more.shared === true,
        name: '',
      },
      locale: more.locale ?? 'sv-SE',
      ...activity,
    });
    await assistant(context);
    const sent = adapter.activeQueue;
    const invoke = sent.find((a) => a.type === 'invokeResponse');
    return {
      cards: sent.flatMap((a) => a.attachments ?? []).map((a) => a.content as Card),
      updated,
      ...(invoke === undefined ? {} : { invoke: InvokeBody.parse((invoke.value as { body: unknown }).body) }),
    };
  };
  return {
    send,
    /** Says something; the card that answers. */
    says: async (text: string): Promise<Card> => {
      const { cards } = await send({ type: 'message', text });
      const card = cards.at(-1);
      if (card === undefined) throw new Error('No card came back');
      return card;
    },
    /** Clicks a button with what was filled in; the answer to the invoke and any message. */
    clicks: (
      { verb, ...data }: CardAction,
      inputs: Readonly<Record<string, string>> = {},
      replyToId?: string,
    ): Promise<Replies> =>
      send({
        ...(replyToId === undefined ? {} : { replyToId }),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } }, trigger: 'manual' },
      }),
    submits: (value: Record<string, unknown>, replyToId?: string): Promise<Replies> =>
      send({ type: 'message', value, ...(replyToId === undefined ? {} : { replyToId }) }),
    installs: (action = 'add'): Promise<Replies> => send({ type: 'installationUpdate', action }),
  };
};

/** The card that replaces the clicked one. */
export const cardIn = (replies: Replies): Card => {
  if (replies.invoke?.statusCode !== 200) throw new Error(`The click was refused: ${JSON.stringify(replies.invoke)}`);
  return replies.invoke.value as Card;
};

/** All words of a card, as a screen reader meets them. */
export const wordsIn = (card: Card): string => {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value as Element)) {
        if (typeof inner === 'string' && ['text', 'title', 'value', 'label'].includes(key)) texts.push(inner);
        else if (key !== 'fallback' && key !== 'data') visit(inner);
      }
  };
  visit([card.body, card.actions ?? []]);
  return texts.join('\n');
};
