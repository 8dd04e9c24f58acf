import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { type Child, startChild } from './child';
import { freePorts } from './ports';

/** The account and key that every Azurite in the world has; no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A running Azurite and how one reaches it. */
export interface Azurite {
  child: Child;
  connectionString: string;
}

const endpoint = (port: number | undefined): string => `http://127.0.0.1:${port ?? 0}/${ACCOUNT}`;

/** Starts Azurite on free ports, keeping its data in `folder`, or in memory when there is none. */
export const startAzurite = async (folder?: string): Promise<Azurite> => {
  const [table, queue, blob] = await freePorts(3);
  const child = startChild({
    name: 'Azurite',
    args: [
      createRequire(__filename).resolve('azurite/dist/src/azurite.js'),
      ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
      ...['--tableHost', '127.0.0.1', '--tablePort', String(table)],
      ...['--queueHost', '127.0.0.1', '--queuePort', String(queue)],
      ...['--blobHost', '127.0.0.1', '--blobPort', String(blob)],
      ...(folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder]),
    ],
    // Azurite writes stray files into its working folder.
    cwd: folder ?? tmpdir(),
  });
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `BlobEndpoint=${endpoint(blob)}`,
    `QueueEndpoint=${endpoint(queue)}`,
    `TableEndpoint=${endpoint(table)}`,
  ].join(';');
  return { child, connectionString };
};
