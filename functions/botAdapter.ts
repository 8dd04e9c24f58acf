import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import * as z from 'zod';
import type { Settings } from './settings';

/** The largest activity that Teams sends is far below this. */
const MOST_BYTES = 1_000_000;

/** What an activity must have to be handed on; the conversation checks the rest. */
const IncomingActivity = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1) }),
  from: z.looseObject({ id: z.string().min(1) }),
  recipient: z.looseObject({ id: z.string().min(1) }),
});

export interface BotAdapter {
  adapter: CloudAdapter;
  appId: string;
  /** Answers `POST /api/messages`. */
  receive: (request: HttpRequest) => Promise<HttpResponseInit>;
}

const badRequest = (message: string): HttpResponseInit => ({
  status: 400,
  jsonBody: { error: 'bad-request', message },
});

type Body = { ok: true; activity: z.infer<typeof IncomingActivity> } | { ok: false; response: HttpResponseInit };

const readActivity = async (request: HttpRequest): Promise<Body> => {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > MOST_BYTES)
    return {
      ok: false,
      response: { status: 413, jsonBody: { error: 'too-large', message: 'The activity is too large.' } },
    };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { ok: false, response: badRequest('The body is not JSON.') };
  }
  const activity = IncomingActivity.safeParse(json);
  if (activity.success) return { ok: true, activity: activity.data };
  const fields = activity.error.issues.map((i) => i.path.join('.')).filter((f) => f !== '');
  const what = fields.length === 0 ? 'it is not an object' : `missing or wrong: ${[...new Set(fields)].join(', ')}`;
  return { ok: false, response: badRequest(`The body is not an activity (${what}).`) };
};

/** Gathers what the adapter writes, in the shape that it knows from Express. */
const collect = (): { response: Response; result: () => HttpResponseInit } => {
  const result: { status: number; headers: Record<string, string>; body?: unknown } = { status: 200, headers: {} };
  const response = {
    socket: undefined,
    status: (code: number) => {
      result.status = code;
      return response;
    },
    header: (name: string, value: unknown) => {
      result.headers[name] = String(value);
      return response;
    },
    send: (body: unknown) => {
      result.body = body;
      return response;
    },
    end: () => response,
  };
  return {
    response,
    result: () => ({
      status: result.status,
      headers: result.headers,
      ...(result.body === undefined ? {} : { jsonBody: result.body }),
    }),
  };
};

/** Who the bot is to Entra. Without an app id (the development host only) the SDK checks no tokens. */
const identityOf = ({ BOT_ID, BOT_TYPE, BOT_PASSWORD, TENANT_ID }: Settings) => {
  if (BOT_ID === '') return {};
  return {
    MicrosoftAppId: BOT_ID,
    MicrosoftAppType: BOT_TYPE,
    MicrosoftAppTenantId: TENANT_ID,
    ...(BOT_PASSWORD === undefined ? {} : { MicrosoftAppPassword: BOT_PASSWORD }),
  };
};

/**
 * The Bot Framework adapter on Azure Functions: the one place outside bot/ that knows botbuilder. With an app id every
 * request's token is checked by the SDK.
 */
export const createBotAdapter = (
  settings: Settings,
  assistant: (context: TurnContext) => Promise<void>,
  onFailure: (error: unknown) => void,
): BotAdapter => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(identityOf(settings)));
  // Without this the SDK sends the exception's message to the caller.
  adapter.onTurnError = (_context, error) => {
    onFailure(error);
    return Promise.resolve();
  };
  const receive = async (request: HttpRequest): Promise<HttpResponseInit> => {
    const body = await readActivity(request);
    if (!body.ok) return body.response;
    const { response, result } = collect();
    const headers = Object.fromEntries(request.headers.entries());
    const incoming: Request = { method: 'POST', headers, body: body.activity };
    const turn = { reached: false };
    try {
      await adapter.process(incoming, response, async (context) => {
        turn.reached = true;
        await assistant(context);
      });
    } catch (error) {
      if (turn.reached || settings.BOT_ID === '') throw error;
      // What fails before the turn is the token; the SDK throws for some tampered ones instead of answering 401.
      return { status: 401, jsonBody: { error: 'unauthorized' } };
    }
    return result();
  };
  return { adapter, appId: settings.BOT_ID, receive };
};
