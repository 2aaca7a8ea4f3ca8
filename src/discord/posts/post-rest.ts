import type { REST } from '@discordjs/rest';

/** The part of Discord's REST client that posting uses. */
export type PostRest = Pick<REST, 'get' | 'post'>;
