import type { Term } from '#src/catalog/catalog.ts';
import type { Track } from '#src/catalog/model/track.ts';
import type { Reason } from '#src/catalog/recommend/explain-pick.ts';
import { oncePerObject } from '#src/core/reply/once-per-object.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';

/** More than this many reasons make no better sentence. */
const REASONS_SHOWN = 3;

const WORDS_SHOWN = 4;
const TERMS_SHOWN = 2;
const TRACKS_SHOWN = 2;

/** Countries, whose ids are codes in capitals, keep theirs. */
const lower = (terms: readonly Term[]): string[] =>
  terms.map(({ id, name }) => (id === id.toUpperCase() ? name : name.toLowerCase()));

const byArtist = (reason: Extract<Reason, { kind: 'artist' }>, text: Text): string => {
  const { name } = reason.person;
  if (reason.roles.includes('composer')) return text('reason.artistComposer', { name });
  const performed = reason.tracks.filter(({ performers }) => performers.includes(reason.person.id));
  const tracks = (list: readonly Track[]): string[] =>
    list.slice(0, TRACKS_SHOWN).map(({ title }) => `“${title.en}”`);
  if (performed.length > 0) return text('reason.artistTracks', { name, tracks: tracks(performed) });
  if (reason.tracks.length > 0) return text('reason.artistWriter', { name, tracks: tracks(reason.tracks) });
  return text('reason.artistDirector', { name });
};

const byLikeness = ({ title, said, music, moods }: Extract<Reason, { kind: 'like' }>, text: Text): string => {
  const name = title.names.en;
  const styles = lower(music.slice(0, TERMS_SHOWN));
  const [mood] = lower(moods);
  if (said !== undefined) return text('reason.likeSaid', { title: name, said });
  if (styles.length > 0 && mood !== undefined) return text('reason.likeBoth', { title: name, styles, mood });
  if (styles.length > 0) return text('reason.likeMusic', { title: name, styles });
  if (mood !== undefined)
    return text('reason.likeMoods', { title: name, moods: lower(moods.slice(0, TERMS_SHOWN)) });
  return text('reason.like', { title: name });
};

const byWords = ({ words, terms }: Extract<Reason, { kind: 'words' }>, text: Text): string[] => {
  const meant = lower(terms)
    .filter((term) => !words.includes(term))
    .slice(0, TERMS_SHOWN);
  return [
    ...(words.length > 0
      ? [text('reason.words', { words: words.slice(0, WORDS_SHOWN).map((word) => `“${word}”`) })]
      : []),
    ...(meant.length > 0 ? [text('reason.terms', { terms: meant })] : []),
  ];
};

const clauses = (reason: Reason, text: Text): string | string[] => {
  switch (reason.kind) {
    case 'mood':
      return text(reason.isLeading ? 'reason.mood' : 'reason.moodAlso', {
        mood: reason.term.name.toLowerCase(),
      });
    case 'music':
      return text('reason.music', { style: reason.term.name.toLowerCase() });
    case 'genre':
      return text('reason.genre', { genre: reason.term.name.toLowerCase() });
    case 'from':
      return text('reason.from', { country: reason.term.name });
    case 'kind':
      return text('reason.kind', { kind: text(`kind.${reason.value}`).toLowerCase() });
    case 'decade':
      return text('reason.decade', { decade: reason.value });
    case 'artist':
      return byArtist(reason, text);
    case 'like':
      return byLikeness(reason, text);
    case 'words':
      return byWords(reason, text);
    case 'gem':
      return text('reason.gem');
    case 'strength':
      return text('reason.strength', {
        ingredient: text(`ingredient.${reason.ingredient}`),
        said: reason.said,
      });
  }
};

const lineOf = (reasons: readonly Reason[], text: Text): string => {
  const said = reasons.slice(0, REASONS_SHOWN).flatMap((reason) => clauses(reason, text));
  return said.length === 0 ? '' : `*${plain(text('reason.because', { reasons: said }))}*`;
};

/** The lines of some reasons, by language. */
const linesOf = oncePerObject((_: readonly Reason[]) => new Map<Text, string>());

/** Why this pick, in one sentence made of the facts that decided. Made once for the same list of reasons. */
export const reasonLine = (reasons: readonly Reason[], text: Text): string =>
  linesOf(reasons).getOrInsertComputed(text, () => lineOf(reasons, text));
