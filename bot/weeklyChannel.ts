import type { Activity } from 'botbuilder';
import * as z from 'zod';
import { noticeCard } from '../cards/notice.card';
import { formatDay } from '../cards/formatDay';
import { texts } from '../cards/texts/texts';
import { Channel } from '../core/access/channel';
import { answersForFigures } from '../core/access/rules';
import { addDays, type Day } from '../core/calendar/day';
import { mondayOf } from '../core/calendar/week';
import { nextWorkingDay } from '../core/calendar/workingDay';
import type { Language } from '../core/language';
import type { Reply } from './message';
import type { Ports } from './ports';
import type { Turn } from './turn';
import { type WeeklyWish, weeklyWish } from './weeklyWish';

/** What Teams says of the team in which something was written or removed. */
const InTeam = z.object({ team: z.object({ id: z.string().min(1) }) });

const teamOf = (activity: Activity): string | undefined => {
  const read = InTeam.safeParse(activity.channelData);
  return read.success ? read.data.team.id : undefined;
};

/** A thread of a channel is `19:…@thread.tacv2;messageid=…`: without its message, it is the channel. */
const channelIdOf = ({ conversation }: Activity): string => conversation.id.split(';')[0] ?? conversation.id;

const channelOf = (activity: Activity, { actor, now }: Turn, language: Language): Channel => {
  const teamId = teamOf(activity);
  return Channel.parse({
    tenantId: actor.tenantId,
    serviceUrl: activity.serviceUrl,
    conversationId: channelIdOf(activity),
    channelId: activity.channelId,
    botId: activity.recipient.id,
    ...(teamId === undefined ? {} : { teamId }),
    language,
    seenAt: now,
  });
};

/** When the summary comes to a place that is chosen today. */
const firstSummary = (today: Day): Day => nextWorkingDay(addDays(mondayOf(today), 6));

const send = async (channel: Channel, { today }: Turn, ports: Ports): Promise<string> => {
  const t = texts[channel.language].weekly;
  const before = await ports.channels.find();
  if (before?.conversationId === channel.conversationId) {
    // What is new is remembered, and not that it was chosen today: this week's summary comes all the same.
    await ports.channels.choose({ ...channel, seenAt: before.seenAt });
    return t.alreadyChosen;
  }
  await ports.channels.choose(channel);
  const first = formatDay(firstSummary(today), channel.language);
  return before === undefined ? t.chosen(first) : t.moved(first);
};

const stop = async (channel: Channel, ports: Ports): Promise<string> => {
  const t = texts[channel.language].weekly;
  if ((await ports.channels.find())?.conversationId !== channel.conversationId) return t.notSent;
  await ports.channels.forget();
  return t.stopped;
};

const answerTo = async ({ wish, language }: WeeklyWish, activity: Activity, turn: Turn, ports: Ports) => {
  const t = texts[language];
  if (turn.audience === 'personal') return t.weekly.whereToWrite(t.assistant);
  if (!answersForFigures(turn.actor)) return t.weekly.onlyUnitHead;
  const channel = channelOf(activity, turn, language);
  return wish === 'send' ? send(channel, turn, ports) : stop(channel, ports);
};

/** Chooses or gives up the place for the weekly summary when a text asks for that; undefined for any other text. */
export const replyToWeeklyWish = async (
  text: string,
  activity: Activity,
  turn: Turn,
  ports: Ports,
): Promise<Reply | undefined> => {
  const wish = weeklyWish(text);
  if (wish === undefined) return undefined;
  const { language } = wish;
  return { language, card: noticeCard(language, await answerTo(wish, activity, turn, ports)) };
};

/** The app was removed from a team or a group chat: the summary that went there goes nowhere. */
export const forgetChannelAt = async (activity: Activity, ports: Ports): Promise<void> => {
  const channel = await ports.channels.find();
  if (channel === undefined) return;
  const isThere = channel.conversationId === channelIdOf(activity);
  const isOfTeam = channel.teamId !== undefined && channel.teamId === teamOf(activity);
  if (isThere || isOfTeam) await ports.channels.forget();
};
