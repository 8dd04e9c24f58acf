import type { Ports } from './ports';

/** Work beside an answer, which does not need it: a failure of it goes to the log and does not fail the answer. */
export const beside = async <T>(work: Promise<T>, ports: Ports): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    ports.logFailure(ports.newId(), error);
    return undefined;
  }
};
