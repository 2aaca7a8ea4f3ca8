import type { Term } from '#src/catalog/catalog.ts';
import type { Reason } from '#src/catalog/recommend/explain-pick.ts';
import type { Text } from '#src/text/texts.ts';
import { plain } from '../markdown.ts';

/** More than this many reasons make no better sentence. */
const REASONS_SHOWN = 3;

const WORDS_SHOWN = 4;

const lower = (terms: readonly Term[]): string => terms.map(({ name }) => name.toLowerCase()).join(', ');

const byArtist = (reason: Extract<Reason, { kind: 'artist' }>, text: Text): string => {
  const { name } = reason.person;
  if (reason.roles.has('composer')) return text('reason.artistComposer', { name });
  if (reason.tracks.length === 0) return text('reason.artistDirector', { name });
  const tracks = reason.tracks
    .slice(0, 2)
    .map(({ title }) => `“${title.en}”`)
    .join(', ');
  return text('reason.artistTracks', { name, tracks });
};

const byLikeness = ({ title, said, shared }: Extract<Reason, { kind: 'like' }>, text: Text): string => {
  if (said !== undefined) return text('reason.likeSaid', { title: title.names.en, said });
  if (shared.length === 0) return text('reason.like', { title: title.names.en });
  return text('reason.likeShared', { title: title.names.en, shared: lower(shared.slice(0, 3)) });
};

const byWords = ({ words, terms }: Extract<Reason, { kind: 'words' }>, text: Text): string => {
  const said = words.slice(0, WORDS_SHOWN).map((word) => `“${word}”`);
  const meant = terms.filter(({ name }) => !words.includes(name.toLowerCase())).slice(0, WORDS_SHOWN);
  const parts = [
    ...(said.length > 0 ? [text('reason.words', { words: said.join(', ') })] : []),
    ...(meant.length > 0 ? [text('reason.terms', { terms: lower(meant) })] : []),
  ];
  return parts.length === 2
    ? text('reason.and', { first: parts[0] ?? '', last: parts[1] ?? '' })
    : (parts[0] ?? '');
};

const clause = (reason: Reason, text: Text): string => {
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

/** Why this pick, in one sentence made of the facts that decided. */
export const reasonLine = (reasons: readonly Reason[], text: Text): string => {
  const clauses = reasons.slice(0, REASONS_SHOWN).map((reason) => clause(reason, text));
  const last = clauses.pop();
  if (last === undefined) return '';
  const joined = clauses.length === 0 ? last : text('reason.and', { first: clauses.join(', '), last });
  return `*${plain(text('reason.because', { reasons: joined }))}*`;
};
