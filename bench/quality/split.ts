const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Tuned on, or only run. */
export const HALVES = ['development', 'run only'] as const;
export type Half = (typeof HALVES)[number];

/**
 * The half an entry belongs to, by a hash (FNV-1a, its last bit after mixing) of its question or spelling alone. The
 * model is tuned on the development half; of the other half nothing but the figures is looked at.
 */
export const halfOf = (key: string): Half => {
  let hash = FNV_START;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) & 1) === 0 ? 'development' : 'run only';
};
