import { resolve } from 'node:path';

/** A database's address without user and password: the same for the same database, fit to be shown. */
export const describeDatabase = (url: string): string => {
  if (url.startsWith('sqlite:')) return `sqlite:${resolve(url.slice('sqlite:'.length).replace(/^\/\//, ''))}`;
  if (!URL.canParse(url)) return 'an address that cannot be read';
  const { host, pathname, searchParams } = new URL(url);
  searchParams.delete('password');
  searchParams.delete('user');
  const rest = searchParams.size > 0 ? `?${searchParams}` : '';
  return `postgres://${host}${pathname}${rest}`;
};
