/** The same with an answer as long as ours. */
import { CARD } from './card.ts';
import { startEndpoint } from './start-endpoint.ts';

startEndpoint(CARD);
