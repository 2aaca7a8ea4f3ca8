import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { CONTENT_MAX } from '../limits.ts';
import { plain } from '../plain.ts';
import { cutMarkdown } from './cut-markdown.ts';
import type { Message } from './message.ts';

/** How much of the cards is written, the most first; the first that fits is taken. */
const MEASURES = [
  { links: Number.POSITIVE_INFINITY, hasSmallPrint: true },
  { links: 2, hasSmallPrint: true },
  { links: 1, hasSmallPrint: true },
  { links: 1, hasSmallPrint: false },
] as const;

type Measure = (typeof MEASURES)[number];

const BETWEEN_LINKS = ' · ';
const LINK = /^\[[^\]]*\]\([^)]*\)$/;
const BETWEEN_BLOCKS = '\n\n';

/** Links to the same thing on several services stand in one line; of them so many are left. */
const thinLinks = (text: string, max: number): string =>
  text
    .split('\n')
    .map((line) => {
      const parts = line.split(BETWEEN_LINKS);
      return parts.every((part) => LINK.test(part)) ? parts.slice(0, max).join(BETWEEN_LINKS) : line;
    })
    .join('\n');

const headOf = ({ title, author }: APIEmbed): string =>
  [
    ...(title === undefined ? [] : [`**${title}**`]),
    ...(author === undefined ? [] : [plain(author.name)]),
  ].join('\n');

const fieldOf = ({ name, value, inline }: APIEmbedField): string =>
  inline === true ? `**${name}:** ${value.replaceAll('\n', ', ')}` : `**${name}**\n${value}`;

/** Fields that stand side by side become lines of one block. */
const fieldBlocks = (fields: readonly APIEmbedField[]): string[] => {
  const blocks: string[] = [];
  for (const [at, field] of fields.entries())
    if (field.inline === true && fields[at - 1]?.inline === true)
      blocks.push(`${blocks.pop()}\n${fieldOf(field)}`);
    else blocks.push(fieldOf(field));
  return blocks;
};

const blocksOf = (embed: APIEmbed, { links, hasSmallPrint }: Measure): string[] =>
  [
    [headOf(embed), embed.description ?? ''].filter((part) => part !== '').join('\n'),
    ...fieldBlocks(embed.fields ?? []),
    ...(hasSmallPrint && embed.footer !== undefined ? [`-# ${plain(embed.footer.text)}`] : []),
  ]
    .filter((block) => block !== '')
    .map((block) => thinLinks(block, links));

const lengthOf = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + block.length, (blocks.length - 1) * BETWEEN_BLOCKS.length);

/** Shortens the longest blocks alike until all of them fit. */
const level = (blocks: readonly string[], room: number): string[] => {
  let left = room - (blocks.length - 1) * BETWEEN_BLOCKS.length;
  let most = 0;
  for (const [at, length] of blocks
    .map((block) => block.length)
    .sort((a, b) => a - b)
    .entries()) {
    most = Math.floor(left / (blocks.length - at));
    if (length > most) break;
    left -= length;
    most = Number.POSITIVE_INFINITY;
  }
  return blocks.map((block) => cutMarkdown(block, most)).filter((block) => block !== '');
};

/**
 * A message without embeds that says what its embeds say, in Discord markdown within 2000 UTF-16 units: for places
 * where embeds are not shown. When that is not enough room, first all links to the same thing but one go, then the
 * small print, then the longest texts are shortened.
 */
export const asText = (message: Message): Message => {
  const { embeds = [], content = '' } = message;
  if (embeds.length === 0) return message;
  const blocksIn = (measure: Measure): string[] => [
    ...(content === '' ? [] : [content]),
    ...embeds.flatMap((embed) => blocksOf(embed, measure)),
  ];
  const written = MEASURES.map(blocksIn);
  const blocks =
    written.find((one) => lengthOf(one) <= CONTENT_MAX) ?? level(written.at(-1) ?? [], CONTENT_MAX);
  return { ...message, content: blocks.join(BETWEEN_BLOCKS), embeds: [] };
};
