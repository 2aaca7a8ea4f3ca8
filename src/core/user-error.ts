import type { TextKey } from '#src/text/texts.ts';

/**
 * A mistake of the person, or a state of the world, that they can do something about: it becomes a private
 * answer with what to try next. Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** Key of the sentence in the language files; the sentence says what to try next. */
  readonly key: TextKey;
  /** Values for the sentence's gaps. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: TextKey, values: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(key, options);
    this.key = key;
    this.values = values;
  }
}
