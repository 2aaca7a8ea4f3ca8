import type { ToPage } from '../page-protocol.ts';

/** One open page and the member it acts as. */
export interface Viewer {
  as: string | null;
  send(message: ToPage): void;
}
