import { type Activity, TurnContext } from 'botbuilder';
import * as z from 'zod';

const Mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string(), name: z.string().catch('') }),
  text: z.string().min(1),
});

/** What a message says: anything may come as its text and entities, and an image comes without a text. */
const Written = z.object({ text: z.string().catch(''), entities: z.array(z.unknown()).catch([]) });

/** The text of a message without the mention of the assistant; empty when it has none. */
export const textOf = (activity: Activity): string => {
  const { text, entities } = Written.parse({ text: activity.text as unknown, entities: activity.entities as unknown });
  if (text.trim() === '') return '';
  const mentions = entities.flatMap((e) => {
    const mention = Mention.safeParse(e);
    return mention.success ? [mention.data] : [];
  });
  return TurnContext.removeRecipientMention({ ...activity, text, entities: mentions }).trim();
};
