import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog, Credit } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import { EMBED_FIELD_VALUE_MAX } from '#src/core/limits.ts';
import type { Text } from '#src/text/texts.ts';
import { HOUSE_COLOUR } from './colour.ts';
import { plain } from './markdown.ts';
import { trackName } from './names.ts';
import { searchLinks, shortQuery } from './search-links.ts';

/** Titles on the card; a person rarely has more. */
const CREDITS_SHOWN = 8;
const TRACKS_SHOWN = 4;
const AND_MORE_ROOM = 40;

const creditLine = ({ title, roles, tracks }: Credit, text: Text): string => {
  const does = [...roles].map((role) => text(`person.${role}`)).join(', ');
  const names = tracks.slice(0, TRACKS_SHOWN).map(trackName).join(', ');
  return `**${plain(title.names.en)}** (${title.year}) — ${does}${names === '' ? '' : `: ${plain(names)}`}`;
};

/** The first of the lines that fit into a field, with room for one that says how many are left out. */
const fittingLines = (lines: readonly string[]): string[] => {
  let left = EMBED_FIELD_VALUE_MAX - AND_MORE_ROOM;
  return lines.filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
};

/** The card of a performer, composer or music director: what they did in which title. */
export const personCard = (catalog: Catalog, person: Person, text: Text): APIEmbed => {
  const credits = [...catalog.creditsOf(person.id)].sort((a, b) => b.title.year - a.title.year);
  const lines = fittingLines(credits.slice(0, CREDITS_SHOWN).map((credit) => creditLine(credit, text)));
  if (credits.length > lines.length)
    lines.push(text('person.andMore', { count: credits.length - lines.length }));
  const aliases = person.aliases ?? [];
  return {
    title: person.native === undefined ? person.name : `${person.name} · ${person.native}`,
    color: HOUSE_COLOUR,
    ...(aliases.length > 0 && {
      description: `*${plain(text('person.aliases', { names: aliases.join(', ') }))}*`,
    }),
    fields: [
      ...(lines.length === 0 ? [] : [{ name: text('person.in'), value: lines.join('\n') }]),
      { name: text('person.listen'), value: searchLinks(shortQuery(person.native, person.name)) },
    ],
  };
};
