const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of a text, 32 bits (FNV-1a). */
export const hashOf = (text: string): number => {
  let hash = FNV_START;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
};
