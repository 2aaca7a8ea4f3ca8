import { expect, test } from 'vitest';
import { titleOfAlbum } from '#src/cli/musicbrainz/title-of-album.ts';

test.each([
  ['Goblin OST', 'Goblin'],
  ['Goblin (Original Television Soundtrack), Pt. 4', 'Goblin'],
  ['도깨비 OST Part.1', '도깨비'],
  ['진격의 거인 OST', '진격의 거인'],
  ['Your Name. (Original Motion Picture Soundtrack)', 'Your Name.'],
  ['The Godfather: Original Motion Picture Soundtrack', 'The Godfather'],
  ['The Social Network (Soundtrack From the Motion Picture)', 'The Social Network'],
  ['進撃の巨人 オリジナルサウンドトラック 2', '進撃の巨人'],
  ['Kill Bill Vol. 1 (Original Soundtrack)', 'Kill Bill Vol. 1'],
  ['Reply 1988', 'Reply 1988'],
  ['Lost', 'Lost'],
  ['OST', 'OST'],
])('the album "%s" is that of "%s"', (album, title) => {
  expect(titleOfAlbum(album)).toBe(title);
});
