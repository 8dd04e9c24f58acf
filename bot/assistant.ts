import { ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Card } from '../cards/element';
import { helpCard } from '../cards/help.card';
import { errorCard, noticeCard } from '../cards/notice.card';
import { texts } from '../cards/texts/texts';
import type { Language } from '../core/language';
import { type Click, readClick, readExecute } from './actions/cardAction';
import { cardAfter, leavesItsCard, onlyLooks, updatesItsMessage } from './actions/click';
import { replyToText } from './message';
import { keepNotUnderstood } from './notUnderstood';
import { isOnlyYours } from './onlyYours';
import type { Ports } from './ports';
import { forgetConversation, languageFor, rememberConversation } from './remember';
import { readTurn, type Turn } from './turn';
import { updateClicked } from './updateClicked';
import { isFirstVisit, leave } from './visits';
import { forgetChannelAt, replyToWeeklyWish } from './weeklyChannel';
import { textOf } from './written';

type Handle = (context: TurnContext, turn: Turn, ports: Ports) => Promise<void>;

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';

const messageWith = (card: Card) => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary: card.fallbackText,
});

const send = async (context: TurnContext, card: Card): Promise<void> => {
  await context.sendActivity(messageWith(card));
};

/** The answer to an invoke. The HTTP status stays 200: another one shows the user nothing. */
const respond = async (context: TurnContext, statusCode: number, type: string, value: unknown): Promise<void> => {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode, type, value } },
  });
};

/** Refuses a click: said at the card, which stays as it is with what was typed. A message beside it would empty it. */
const refuseClick = (context: TurnContext, code: 400 | 500, card: Card): Promise<void> =>
  respond(context, code, ERROR, { code: code === 400 ? 'BadRequest' : 'InternalError', message: card.fallbackText });

const staleCard = (lang: Language): Card => noticeCard(lang, texts[lang].refusal.staleCard);

/** May a card stand in place of the clicked one for all who see it? Not what one person typed in vain, or only looks at. */
const isForOthersToo = (card: Card, click: Click, { audience }: Turn): boolean =>
  audience === 'personal' || (!isOnlyYours(card) && !onlyLooks(click));

/** A button without Action.Execute: what leaves its card gets a new message, everything else replaces its card. */
const onSubmit = async (click: Click, context: TurnContext, turn: Turn, ports: Ports): Promise<void> => {
  const card = await cardAfter(click, turn, ports);
  const clicked = context.activity.replyToId;
  if (leavesItsCard(click) || clicked === undefined || !isForOthersToo(card, click, turn)) await send(context, card);
  else await context.updateActivity({ ...messageWith(card), id: clicked });
};

const help = ({ language: lang, today, audience, offers }: Turn, name?: string): Card =>
  helpCard({ lang, today, personal: audience === 'personal', offers, ...(name === undefined ? {} : { name }) });

/** A click by its value, or a text; a message of neither (an image, say) is shown what can be asked. */
const onMessage: Handle = async (context, turn, ports) => {
  const { activity } = context;
  const value: unknown = activity.value;
  const click = readClick(value);
  const text = textOf(activity);
  if (click === undefined && text !== '') {
    const wished = await replyToWeeklyWish(text, activity, turn, ports);
    const { card, language, toKeep } = wished ?? (await replyToText(text, turn, ports));
    await rememberConversation(activity, { ...turn, language }, ports);
    await send(context, card);
    if (toKeep !== undefined) await keepNotUnderstood(toKeep, turn, ports);
    return;
  }
  await rememberConversation(activity, turn, ports);
  if (click !== undefined) await onSubmit(click, context, turn, ports);
  else await send(context, value === undefined || value === null ? help(turn) : staleCard(turn.language));
};

const onInvoke: Handle = async (context, turn, ports) => {
  const click = context.activity.name === 'adaptiveCard/action' ? readExecute(context.activity.value) : undefined;
  if (click === undefined) {
    await refuseClick(context, 400, staleCard(turn.language));
    return;
  }
  const card = await cardAfter(click, turn, ports);
  const { verb, lang } = click.action;
  if (verb === 'ask') await send(context, card);
  const said = verb === 'ask' ? texts[lang].answeredBelow : card.fallbackText;
  await Promise.all([
    leavesItsCard(click) ? respond(context, 200, MESSAGE, said) : respond(context, 200, ADAPTIVE_CARD, card),
    updatesItsMessage(click) && isForOthersToo(card, click, turn)
      ? updateClicked(context, messageWith(card), ports)
      : undefined,
  ]);
};

/** Welcomes once: hosts repeat the installation event. */
const onInstallation: Handle = async (context, turn, ports) => {
  const { action, conversation } = context.activity;
  const removed = action?.startsWith('remove') === true;
  if (turn.audience === 'shared') {
    // An upgrade of the app removes and adds it: the channel stays chosen.
    if (action === 'remove') await forgetChannelAt(context.activity, ports);
    if (removed) leave(conversation.id, ports);
    else if (action === 'add' && isFirstVisit(conversation.id, ports)) await send(context, help(turn));
    return;
  }
  if (removed) await forgetConversation(turn, ports);
  else if (await rememberConversation(context.activity, turn, ports))
    await send(context, help(turn, turn.actor.name.split(' ')[0] ?? ''));
};

const handlers: ReadonlyMap<string, Handle> = new Map([
  [ActivityTypes.Message, onMessage],
  [ActivityTypes.Invoke, onInvoke],
  [ActivityTypes.InstallationUpdate, onInstallation],
]);

const isInvoke = (context: TurnContext): boolean => context.activity.type === (ActivityTypes.Invoke as string);

/** An unknown person may read either language. */
const onUnknownPerson = async (context: TurnContext): Promise<void> => {
  const sentence = `${texts.sv.refusal.unknownPerson}\n\n${texts.en.refusal.unknownPerson}`;
  const card = noticeCard('sv', sentence);
  await (isInvoke(context) ? refuseClick(context, 400, card) : send(context, card));
};

/** A failure becomes a friendly card with an id; its cause goes to the log under that id and nowhere else. */
const onFailure = async (context: TurnContext, error: unknown, lang: Language, ports: Ports): Promise<void> => {
  const id = ports.newId();
  ports.logFailure(id, error);
  const card = errorCard(lang, id);
  await (isInvoke(context) ? refuseClick(context, 500, card) : send(context, card));
};

/** The language of the clicked card: known even when nothing else can be read. */
const languageOfClick = ({ activity }: TurnContext): Language | undefined =>
  (readExecute(activity.value) ?? readClick(activity.value))?.action.lang;

/** The conversation: who asks, then to the handler of what came. Never throws for what a person did. */
export const createAssistant =
  (ports: Ports) =>
  async (context: TurnContext): Promise<void> => {
    const handle = handlers.get(context.activity.type);
    if (handle === undefined) return;
    let language: Language = 'sv';
    try {
      const clicked = languageOfClick(context);
      language = clicked ?? language;
      const read = await readTurn(context.activity, ports);
      if (!read.ok) {
        await onUnknownPerson(context);
        return;
      }
      language = clicked ?? (await languageFor(read.turn, ports));
      await handle(context, { ...read.turn, language }, ports);
    } catch (error) {
      await onFailure(context, error, language, ports);
    }
  };
