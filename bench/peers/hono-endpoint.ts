/** Signature, one sentence: the least an endpoint can do on the stack of ours. */
import { startEndpoint } from './start-endpoint.ts';

startEndpoint({ content: 'Watch something with good music tonight.' });
