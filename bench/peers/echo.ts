/** Gateway, one sentence, interaction callback: what ours costs on top of it is its own. */
import { startEcho } from './start-echo.ts';

await startEcho({ content: 'Watch something with good music tonight.' });
