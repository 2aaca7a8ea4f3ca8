/** Words that say what kind of thing is meant, not what it is called. */
const KIND_WORDS =
  'ost soundtrack soundtracks song songs theme themes main music score lyrics mv official full album track opening ending op ed intro outro part pt kdrama kdramas drama dramas series tv show movie film films anime cdrama jdrama season feat ft version ver';
/** Words that tie names together. */
const TIES = 'the a an of in on by from with and to for at';

const KINDS = new Set(KIND_WORDS.split(' '));
const TIED = new Set(TIES.split(' '));
const NUMBER = /^\d{1,2}$/;

/** The words of a folded text without those that only say what kind of thing is meant: "goblin ost part 5" is "goblin". */
export const withoutKindWords = (folded: string): string =>
  folded
    .split(' ')
    .filter((word, at, all) => !KINDS.has(word) && !(NUMBER.test(word) && KINDS.has(all[at - 1] ?? '')))
    .join(' ');

/** Whether a word need not stand in a name: "can you see my heart by heize". */
export const isTie = (word: string): boolean => TIED.has(word);
