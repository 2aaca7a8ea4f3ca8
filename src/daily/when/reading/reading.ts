/** What somebody typed, understood; or why it was not, with what they may have meant, ready to be typed. */
export type Reading<T, Fault extends string> =
  | { readonly value: T }
  | { readonly fault: Fault; readonly near: readonly string[] };
