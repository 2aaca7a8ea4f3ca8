import type { APIEmbed } from 'discord-api-types/v10';
import type { Catalog, Credit } from '#src/catalog/catalog.ts';
import type { Person } from '#src/catalog/model/person.ts';
import type { Text } from '#src/text/texts.ts';
import { HOUSE_COLOUR } from './colour.ts';
import { plain } from './markdown.ts';
import { trackName } from './names.ts';
import { searchLinks, shortQuery } from './search-links.ts';

/** Titles on the card; a person rarely has more. */
const CREDITS_SHOWN = 8;
const TRACKS_SHOWN = 4;

const creditLine = ({ title, roles, tracks }: Credit, text: Text): string => {
  const does = [...roles].map((role) => text(`person.${role}`)).join(', ');
  const names = tracks.slice(0, TRACKS_SHOWN).map(trackName).join(', ');
  return `**${plain(title.names.en)}** (${title.year}) — ${does}${names === '' ? '' : `: ${plain(names)}`}`;
};

/** The card of a performer, composer or music director: what they did in which title. */
export const personCard = (catalog: Catalog, person: Person, text: Text): APIEmbed => {
  const credits = [...catalog.creditsOf(person.id)].sort((a, b) => b.title.year - a.title.year);
  const lines = credits.slice(0, CREDITS_SHOWN).map((credit) => creditLine(credit, text));
  if (credits.length > CREDITS_SHOWN)
    lines.push(text('person.andMore', { count: credits.length - CREDITS_SHOWN }));
  const aliases = person.aliases ?? [];
  return {
    title: person.native === undefined ? person.name : `${person.name} · ${person.native}`,
    color: HOUSE_COLOUR,
    ...(aliases.length > 0 && {
      description: `*${plain(text('person.aliases', { names: aliases.join(', ') }))}*`,
    }),
    fields: [
      ...(lines.length === 0 ? [] : [{ name: text('person.in'), value: lines.join('\n') }]),
      { name: text('card.listen'), value: searchLinks(shortQuery(person.native, person.name)) },
    ],
  };
};
