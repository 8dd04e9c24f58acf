import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Listens for a moment; gives the port, or the code of the error (`EADDRINUSE`, `EACCES`). */
const tryPort = (port: number, host?: string): Promise<number | string> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, ...(host === undefined ? {} : { host }), exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('A TCP server has no port'));
      server.close(() => resolve(address.port));
    });
  });

/** Why a port cannot be had, or undefined when it is free on this machine's own address and on all of them. */
export const whyNotFree = async (port: number): Promise<string | undefined> => {
  for (const host of [LOOPBACK, undefined]) {
    const got = await tryPort(port, host);
    if (got === 'EADDRINUSE') return 'is in use by another program';
    if (got === 'EACCES') return 'may not be used without more rights';
    if (typeof got === 'string') return `cannot be used (${got})`;
  }
  return undefined;
};

/** So many different free ports, for the processes that nobody but us talks to. */
export const freePorts = async (count: number): Promise<number[]> => {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = await tryPort(0, LOOPBACK);
    if (typeof port === 'string') throw new Error(`No free port on ${LOOPBACK}: ${port}`);
    ports.add(port);
  }
  return [...ports];
};
