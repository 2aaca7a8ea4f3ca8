/** Words beside which a name is likely one of ours. */
const CUES = new Set(
  `ost osts soundtrack soundtracks score scores song songs music theme themes opening ending track tracks album composer composed
   sing sings sang sung singer singing listen listening listened
   seen watch watches watching watched rewatch rewatching binge binged binging series season seasons episode episodes finale show
   film films movie movies drama dramas kdrama kdramas cdrama jdrama anime netflix hbo disney tvn`.split(
    /\s+/,
  ),
);

/** The same in scripts without blanks between words, or with endings. */
const NATIVE_CUES =
  /ost|노래|음악|목소리|드라마|영화|애니|주제가|가수|부른|시청|보고|봤|듣|曲|歌|主題歌|音楽|音乐|音樂|アニメ|ドラマ|映画|電影|电影|电视剧|電視劇|เพลง|ละคร|песн|сериал|фильм|музык/iu;

/** Whether a word speaks of watching or of music. */
export const isCue = (folded: string): boolean => CUES.has(folded);

/** Whether a text in any script speaks of watching or of music. */
export const hasNativeCue = (text: string): boolean => NATIVE_CUES.test(text);
