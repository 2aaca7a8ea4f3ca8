/** Services that a search link leads to; such links work in every region and never rot. */
const SERVICES = [
  { name: 'Spotify', link: (query: string) => `https://open.spotify.com/search/${query}` },
  { name: 'YouTube', link: (query: string) => `https://www.youtube.com/results?search_query=${query}` },
  { name: 'Apple Music', link: (query: string) => `https://music.apple.com/search?term=${query}` },
  { name: 'Deezer', link: (query: string) => `https://www.deezer.com/search/${query}` },
] as const;

/** Links that look something up on each service, `[Spotify](…) · [YouTube](…) · …`, as Discord markdown. */
export const searchLinks = (words: string): string => {
  // A closing bracket would end the markdown link.
  const query = encodeURIComponent(words).replaceAll('(', '%28').replaceAll(')', '%29');
  return SERVICES.map(({ name, link }) => `[${name}](${link(query)})`).join(' · ');
};

/** A letter of another script takes nine in an address. */
const NATIVE_ENCODED_MAX = 120;

/** What to look something up by: its own script finds it best, as long as that makes no address too long. */
export const shortQuery = (native: string | undefined, latin: string): string =>
  native !== undefined && encodeURIComponent(native).length <= NATIVE_ENCODED_MAX ? native : latin;
