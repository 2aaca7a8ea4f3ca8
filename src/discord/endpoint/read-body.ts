import { type APIInteraction, type APIPingInteraction, InteractionType } from 'discord-api-types/v10';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ID = /^\d{1,20}$/;
const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

const parse = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(`${Buffer.from(body)}`);
  } catch {
    return undefined;
  }
};

/**
 * Reads what Discord signed; `undefined` for what no Discord sends. What a command makes of the rest, the router
 * checks.
 */
export const readBody = (body: Uint8Array): APIInteraction | APIPingInteraction | undefined => {
  const value = parse(body);
  if (!isObject(value) || typeof value.type !== 'number') return undefined;
  if (value.type === InteractionType.Ping) return value as unknown as APIPingInteraction;
  const isWhole =
    isId(value.id) &&
    isId(value.application_id) &&
    typeof value.token === 'string' &&
    isObject(value.data) &&
    (isObject(value.member) || isObject(value.user));
  return isWhole ? (value as unknown as APIInteraction) : undefined;
};
