import type { Catalog } from '#src/catalog/catalog.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { CHOICES_MAX } from '#src/core/limits.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName, trackName } from '#src/views/names.ts';
import { trackArtists } from '#src/views/title/track-line.ts';
import type { Services } from './services.ts';

/** A target as one writes it into an option: `title/goblin`, `track/goblin/beautiful`, `person/crush`. */
export const keyOf = (target: Target): string => {
  switch (target.kind) {
    case 'title':
      return `title/${target.title.id}`;
    case 'track':
      return `track/${target.title.id}/${target.track.id}`;
    case 'person':
      return `person/${target.person.id}`;
  }
};

/** The target of a key; `undefined` for free text and for what is no longer in the catalog. */
export const targetOf = (catalog: Catalog, key: string): Target | undefined => {
  const [kind, id = '', trackId] = key.split('/');
  const title = catalog.title(id);
  if (kind === 'title' && title) return { kind: 'title', title };
  const track = kind === 'track' ? title?.tracks.find((one) => one.id === trackId) : undefined;
  if (title && track) return { kind: 'track', title, track };
  const person = kind === 'person' ? catalog.person(id) : undefined;
  return person && { kind: 'person', person };
};

/** A target in one line, told from its namesakes: by year, series or kind. */
export const labelOf = (catalog: Catalog, target: Target, text: Text): string => {
  switch (target.kind) {
    case 'title':
      return `${fullName(target.title)} (${target.title.year})`;
    case 'track': {
      const who = trackArtists(catalog, target.title, target.track);
      const name =
        who === '' ? trackName(target.track) : text('search.by', { name: trackName(target.track), who });
      return `♪ ${name} (${target.title.names.en})`;
    }
    case 'person': {
      const { name, native } = target.person;
      return `☆ ${native === undefined ? name : `${name} · ${native}`}`;
    }
  }
};

type SuggestKind = Target['kind'];

const wellLoved = ({ titles }: Catalog): Target[] =>
  [...titles]
    .sort((a, b) => b.fame - a.fame || b.year - a.year)
    .slice(0, CHOICES_MAX)
    .map((title) => ({ kind: 'title', title }));

const busiest = (catalog: Catalog): Target[] =>
  [...catalog.people]
    .sort((a, b) => catalog.creditsOf(b.id).length - catalog.creditsOf(a.id).length)
    .slice(0, CHOICES_MAX)
    .map((person) => ({ kind: 'person', person }));

/** Offers names while a person types; before they do, well-loved titles or the artists with most titles. */
export const suggestTargets =
  (...kinds: readonly SuggestKind[]) =>
  (typed: string, { services: { catalog, search }, text }: Context<Services>): Choice[] => {
    const targets =
      typed === ''
        ? kinds.includes('title')
          ? wellLoved(catalog)
          : busiest(catalog)
        : search.find(typed, CHOICES_MAX, kinds).map(({ target }) => target);
    return targets.map((target) => ({ name: labelOf(catalog, target, text), value: keyOf(target) }));
  };

/** Offers moods, genres and styles. */
export const suggestTerms = (typed: string, { services: { catalog } }: Context<Services>): Choice[] => {
  const { moods, genres, music } = catalog.vocabulary;
  const folded = foldText(typed);
  return [...moods, ...genres, ...music]
    .filter(({ name, id }) => foldText(name).includes(folded) || id.includes(folded))
    .map(({ name, id }) => ({ name, value: id }));
};
