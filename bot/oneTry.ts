import type { CloudAdapterBase, TurnContext } from 'botbuilder';
import * as z from 'zod';

interface Request {
  abortSignal?: AbortSignal;
}
interface Pipeline {
  removePolicy: (policy: { name: string }) => readonly unknown[];
  addPolicy: (policy: {
    name: string;
    sendRequest: (request: Request, next: (request: Request) => Promise<unknown>) => Promise<unknown>;
  }) => void;
}

/** The connector client of a turn: how it sends is not public, and its option `noRetryPolicy` does nothing. */
const ConnectorClient = z.object({
  client: z.object({ pipeline: z.custom<Pipeline>((p) => typeof p === 'object' && p !== null) }),
});

/** Lets a request go when its turn has come. */
export type InTurn = (request: () => Promise<void>) => Promise<void>;

/**
 * Makes what the turn sends one request with a time limit, which goes when its own turn has come and is ready by then.
 * The SDK itself would try four times within seconds, past the rate that is kept and without what the ledger counts.
 */
export const tryOnce = (context: TurnContext, adapter: CloudAdapterBase, patienceMs: number, inTurn: InTurn): void => {
  const { client } = ConnectorClient.parse(context.turnState.get(adapter.ConnectorClientKey));
  if (client.pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1)
    throw new Error('The SDK does not try again where it did: it might do so elsewhere');
  client.pipeline.addPolicy({
    name: 'patience',
    sendRequest: async (request, next) => {
      let response: unknown;
      await inTurn(async () => {
        request.abortSignal = AbortSignal.timeout(patienceMs);
        response = await next(request);
      });
      return response;
    },
  });
};
