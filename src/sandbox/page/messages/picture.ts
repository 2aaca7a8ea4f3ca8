const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A picture's address if it lies on this machine; pictures from elsewhere are not fetched. */
export function localPicture(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (url.startsWith('data:image/')) return url;
  const parsed = URL.parse(url, location.href);
  return parsed && (parsed.origin === location.origin || LOOPBACK.has(parsed.hostname))
    ? parsed.href
    : undefined;
}

/** The host of a picture that stays away, for saying so. */
export function pictureHost(url: string): string {
  return URL.parse(url, location.href)?.hostname ?? 'an unreadable address';
}
