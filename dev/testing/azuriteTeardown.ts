import { running } from './azuriteRunning';

/** Jest's globalTeardown of the project "azurite". */
const teardown = async (): Promise<void> => {
  await running.azurite?.child.stop();
};

export default teardown;
