import type { Catalog } from '#src/catalog/catalog.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { CHOICES_MAX } from '#src/core/limits.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName, namesOfTerms, trackName } from '#src/views/names.ts';
import { trackArtists } from '#src/views/title/track-line.ts';
import type { Services } from './services.ts';
import { isStoreTrouble } from './storing.ts';

/** Before anything is typed, so many of the titles shown last come first. */
const RECENT_MAX = 5;

/** Somebody is known by so many titles. */
const CREDITS_SHOWN = 3;

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

/** What tells a target from others of its name: kind and country, role in which title, or what somebody is on. */
export const tellingApart = (catalog: Catalog, target: Target, text: Text): string => {
  switch (target.kind) {
    case 'title': {
      const { kind, countries, year } = target.title;
      return text('search.aTitle', {
        kind: text(`kind.${kind}`),
        country: namesOfTerms(catalog, countries),
        year,
      });
    }
    case 'track': {
      const { title, track } = target;
      return text('search.aTrack', {
        role: text(`role.${track.role}`),
        title: title.names.en,
        year: title.year,
      });
    }
    case 'person':
      return text('search.aPerson', {
        titles: catalog
          .creditsOf(target.person.id)
          .slice(0, CREDITS_SHOWN)
          .map(({ title }) => title.names.en),
      });
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

/** Titles the member saw last, then well-loved ones; storage may be silent about the first. */
const recentTitles = async ({
  services: { catalog, members },
  userId,
}: Context<Services>): Promise<Target[]> => {
  try {
    const shown = await members.recent(userId);
    return shown
      .slice(0, RECENT_MAX)
      .map((id) => catalog.title(id))
      .filter((title) => title !== undefined)
      .map((title) => ({ kind: 'title', title }));
  } catch (error) {
    if (!isStoreTrouble(error)) throw error;
    return [];
  }
};

/** Offers names while a person types; before they do, recent and well-loved titles, or the artists with most titles. */
export const suggestTargets =
  (...kinds: readonly SuggestKind[]) =>
  async (typed: string, context: Context<Services>): Promise<Choice[]> => {
    const { catalog, search } = context.services;
    const found = (): Target[] => search.find(typed, CHOICES_MAX, kinds).map(({ target }) => target);
    const before = async (): Promise<Target[]> =>
      kinds.includes('title') ? [...(await recentTitles(context)), ...wellLoved(catalog)] : busiest(catalog);
    const targets = typed.trim() === '' ? await before() : found();
    const names = new Map(targets.map((target) => [keyOf(target), labelOf(catalog, target, context.text)]));
    return [...names].slice(0, CHOICES_MAX).map(([value, name]) => ({ name, value }));
  };

/** Offers moods, genres and styles. */
export const suggestTerms = (typed: string, { services: { catalog } }: Context<Services>): Choice[] => {
  const { moods, genres, music } = catalog.vocabulary;
  const folded = foldText(typed);
  return [...moods, ...genres, ...music]
    .filter(({ name, id }) => foldText(name).includes(folded) || id.includes(folded))
    .map(({ name, id }) => ({ name, value: id }));
};
