/**
 * Names one post for good: votes hang on it, and it stands in a `custom_id` of every daily card, so that the post can
 * be found again in its channel. `<planId>.<date>`, with a third part for posts asked for by hand.
 */
export const postIdOf = (planId: string, date: string, extra?: string): string =>
  extra === undefined ? `${planId}.${date}` : `${planId}.${date}.${extra}`;
