import dotenv from 'dotenv';
import { ConfigInvalid } from './config.ts';

/**
 * Adds what stands in `.env` to the environment; what is set already wins. No such file is no fault.
 *
 * @throws ConfigInvalid when there is one that cannot be read
 */
export const loadEnvironment = (): void => {
  const { error } = dotenv.config({ quiet: true });
  if (error === undefined || ('code' in error && error.code === 'ENOENT')) return;
  throw new ConfigInvalid(
    `.env cannot be read (${error.message}): make it a readable text file, or remove it.`,
  );
};
