const NUMBER = String.raw`(?:[\s,:–—-]*(?:vol(?:ume|\.)?|part|pt)?[\s.]*\d+)?`;
const KIND =
  '(?:(?:original|official|complete|motion picture|movie|film|television|tv|series|drama|anime|netflix|hbo) )*';

/** What an album's title adds to the name of the series or film; a volume counts only behind such an addition. */
const ADDITIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`\s*[([][^()[\]]*(?:soundtrack|\bscore\b|\bost\b|music from|サウンドトラック)[^()[\]]*[)\]]${NUMBER}$`,
    'iu',
  ),
  new RegExp(
    String.raw`[\s:,–—-]+(?:the )?${KIND}(?:soundtracks?|score|o\.?s\.?t\.?)(?: album)?${NUMBER}$`,
    'iu',
  ),
  new RegExp(String.raw`[\s:–—-]*(?:オリジナル・?)?サウンドトラック${NUMBER}$`, 'u'),
];

/** Name of the series or film that an album's title speaks of: a proposal, to be looked at. */
export const titleOfAlbum = (album: string): string => {
  const shorter = ADDITIONS.reduce((title, addition) => title.replace(addition, ''), album.trim());
  return shorter === '' ? album.trim() : shorter;
};
