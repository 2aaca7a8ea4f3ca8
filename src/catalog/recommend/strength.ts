/** How strongly an ordered list names an id: 1 in the first place, less further down; 0 when it does not. */
export const strength = (ids: readonly string[], id: string): number => {
  const at = ids.indexOf(id);
  return at < 0 ? 0 : 1 / (1 + 0.5 * at);
};
