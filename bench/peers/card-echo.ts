/** The same with an answer as long as ours: no bot that sends such cards can be quicker. */
import { CARD } from './card.ts';
import { startEcho } from './start-echo.ts';

await startEcho(CARD);
