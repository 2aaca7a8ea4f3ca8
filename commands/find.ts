import type { Term } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import { meantBy } from '#src/catalog/search/meant.ts';
import type { Target } from '#src/catalog/search/search-entries.ts';
import type { Context } from '#src/core/command/context.ts';
import { UserError } from '#src/core/user-error.ts';
import type { TextKey } from '#src/text/texts.ts';
import { plain } from '#src/views/markdown.ts';
import type { Services } from './services.ts';
import { targetOf } from './suggest.ts';

/** What was typed, as a refusal quotes it. */
const GIVEN_MAX = 60;

const NEAR_SHOWN = 3;
/** Enough to see whether something else answers as well. */
const HITS_MAX = 10;

const nameOf = (target: Target): string =>
  target.kind === 'person'
    ? target.person.name
    : target.kind === 'title'
      ? `${target.title.names.en} (${target.title.year})`
      : target.track.title.en;

/**
 * What an option with suggestions means: the key of a chosen suggestion, or free text that names exactly one thing.
 *
 * @throws UserError with the nearest names when nothing has that name
 */
const findTarget = <K extends 'title' | 'person'>(
  given: string,
  kind: K,
  { services: { catalog, search }, commandMention }: Context<Services>,
  unknown: { readonly none: TextKey; readonly near: TextKey },
): Extract<Target, { kind: K }> => {
  const isWanted = (target: Target | undefined): target is Extract<Target, { kind: K }> =>
    target?.kind === kind;
  const chosen = targetOf(catalog, given);
  if (isWanted(chosen)) return chosen;
  const hits = search.find(given, HITS_MAX, [kind]);
  const best = meantBy(hits)?.target;
  if (isWanted(best)) return best;
  const quoted = plain(given.slice(0, GIVEN_MAX));
  if (hits.length === 0)
    throw new UserError(unknown.none, { given: quoted, search: commandMention('ost search') });
  const near = hits
    .slice(0, NEAR_SHOWN)
    .map(({ target }) => `**${plain(nameOf(target))}**`)
    .join(', ');
  throw new UserError(unknown.near, { given: quoted, near });
};

/** The artist that an option names. @throws UserError */
export const findArtist = (given: string, context: Context<Services>): Person =>
  findTarget(given, 'person', context, { none: 'unknown.artist', near: 'unknown.artistNear' }).person;

/** The title that an option names. @throws UserError */
export const findTitle = (given: string, context: Context<Services>): Title =>
  findTarget(given, 'title', context, { none: 'unknown.title', near: 'unknown.titleNear' }).title;

/** The mood, genre or style that an option names. @throws UserError */
export const findTerm = (given: string, { services: { catalog } }: Context<Services>): Term => {
  const { moods, genres, music } = catalog.vocabulary;
  const folded = foldText(given);
  const terms: readonly Term[] = [...moods, ...genres, ...music];
  const term =
    terms.find(({ id }) => id === given) ??
    terms.find(({ name, words = [] }) => [name, ...words].some((word) => foldText(word) === folded));
  if (term === undefined) throw new UserError('unknown.without', { given: plain(given.slice(0, GIVEN_MAX)) });
  return term;
};
