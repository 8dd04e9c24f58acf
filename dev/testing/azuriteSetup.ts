import { startAzurite } from '../supervisor/azurite';
import { storageReady } from '../storageReady';
import { running } from './azuriteRunning';

/** Jest's globalSetup of the project "azurite": one Azurite for all its tests, in memory, found by STORAGE_CONNECTION. */
const setup = async (): Promise<void> => {
  const azurite = await startAzurite();
  running.azurite = azurite;
  process.env['STORAGE_CONNECTION'] = azurite.connectionString;
  const died = azurite.child.ended.then(({ lastWords }) => {
    throw new Error(`Azurite did not start:\n${lastWords.join('\n')}`);
  });
  await Promise.race([storageReady(azurite.connectionString), died]);
  // From here on its end is the teardown's business.
  died.catch(() => undefined);
};

export default setup;
