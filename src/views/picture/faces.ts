/** Typefaces of names; Han letters differ from country to country. */
export type Face =
  | 'latin'
  | 'greek'
  | 'cyrillic'
  | 'korean'
  | 'japanese'
  | 'simplified'
  | 'traditional'
  | 'devanagari'
  | 'tamil'
  | 'thai'
  | 'arabic'
  | 'symbols';

interface Origin {
  readonly language: string;
  readonly countries: readonly string[];
}

const SCRIPTS: readonly (readonly [script: RegExp, face: Face])[] = [
  [/\p{sc=Latin}/u, 'latin'],
  [/\p{sc=Greek}/u, 'greek'],
  [/\p{sc=Cyrillic}/u, 'cyrillic'],
  [/\p{sc=Hangul}/u, 'korean'],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'japanese'],
  [/\p{sc=Devanagari}/u, 'devanagari'],
  [/\p{sc=Tamil}/u, 'tamil'],
  [/\p{sc=Thai}/u, 'thai'],
  [/\p{sc=Arabic}/u, 'arabic'],
];

/** Marks of East Asian writing, and stars and notes among the letters of a name. */
const MARKS = /[\u2600-\u27BF\u3000-\u303F\u30FB\uFF00-\uFF65]/u;
const HAN = /\p{sc=Han}/u;
const KNOWN =
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Devanagari}\p{sc=Tamil}\p{sc=Thai}\p{sc=Arabic}\p{sc=Han}\p{sc=Common}\p{sc=Inherited}]*$/u;
const TRADITIONAL_COUNTRIES = ['TW', 'HK', 'MO'];

const hanFace = (faces: readonly Face[], { language, countries }: Origin): Face => {
  if (faces.includes('japanese') || language === 'ja') return 'japanese';
  // The Korean face has no Han letters; Korea writes them as Taiwan does.
  if (faces.includes('korean') || language === 'ko') return 'traditional';
  const isTraditional = language === 'yue' || TRADITIONAL_COUNTRIES.includes(countries[0] ?? '');
  return isTraditional ? 'traditional' : 'simplified';
};

/** The typefaces that a name needs, Latin first; `undefined` when it is in a script that there is none for. */
export const facesFor = (name: string, origin: Origin): Face[] | undefined => {
  if (!KNOWN.test(name)) return undefined;
  const faces: Face[] = SCRIPTS.filter(([script]) => script.test(name)).map(([, face]) => face);
  if (HAN.test(name)) faces.push(hanFace(faces, origin));
  if (MARKS.test(name)) faces.push('japanese', 'symbols');
  return [...new Set<Face>(['latin', ...faces])];
};
