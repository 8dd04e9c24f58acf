import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen } from '../host/server';

/** When the storage call numbered `call` (from 1) comes: kill before it reaches the storage, or after it has done its work. */
export interface Moment {
  call: number;
  when: 'before' | 'after';
}

const bodyOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Hands a request on and waits for the whole answer. */
const forward = (to: URL, incoming: IncomingMessage, body: Buffer) =>
  new Promise<{ answer: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const { method, headers, url: path } = incoming;
    const outgoing = request({ host: to.hostname, port: to.port, method, headers, path }, (answer) => {
      bodyOf(answer).then((bytes) => resolve({ answer, bytes }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

/** Stands between an importing process and its storage, counts its calls, and kills at one of them. */
export const killingProxy = async (target: string) => {
  const to = new URL(target);
  let calls = 0;
  let plan: { moment: Moment; kill: () => Promise<void> } | undefined;
  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming);
    calls += 1;
    const due = plan?.moment.call === calls ? plan : undefined;
    if (due?.moment.when === 'before') return due.kill();
    const { answer, bytes } = await forward(to, incoming, body);
    if (due !== undefined) return due.kill();
    response.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
  };
  const server = createServer((incoming, response) => {
    // Who asked is dead, or the storage is gone: the test sees that in its own way.
    handle(incoming, response).catch(() => response.destroy());
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}${to.pathname}`,
    calls: () => calls,
    /** Begins to count anew. */
    expect: (moment?: Moment, kill: () => Promise<void> = () => Promise.resolve()): void => {
      calls = 0;
      plan = moment && { moment, kill };
    },
    close: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
