import type { CommandLeaf, LeafOption } from './command-tree.ts';
import { type Draft, fill, startDraft } from './draft.ts';

/** The commands that a text such as `/ost rec` can become, best first. */
export function matchCommands(leaves: readonly CommandLeaf[], text: string): readonly CommandLeaf[] {
  const wanted = text.replace(/^\//, '').trim().toLowerCase();
  return leaves
    .map((leaf) => ({ leaf, rank: rank(leaf, wanted) }))
    .filter((one) => one.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.leaf);
}

function rank(leaf: CommandLeaf, wanted: string): number {
  const names = [leaf.shown.toLowerCase(), leaf.name];
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (names.some((name) => name.split(' ').some((word) => word.startsWith(wanted)))) return 1;
  if (names.some((name) => name.includes(wanted))) return 2;
  return leaf.description.toLowerCase().includes(wanted) ? 3 : 4;
}

export interface ReadLine {
  readonly draft: Draft;
  /** What stands after the command and belongs to no option. */
  readonly tail: string;
}

/** Reads `/ost recommend mood:Bittersweet` as soon as the command's name is complete and a blank follows. */
export function readLine(leaves: readonly CommandLeaf[], text: string): ReadLine | undefined {
  if (!text.startsWith('/')) return undefined;
  const line = text.slice(1).toLowerCase();
  const named = leaves.flatMap((leaf) =>
    [leaf.shown, leaf.name].map((name) => ({ leaf, name: name.toLowerCase() })),
  );
  const found = named
    .filter(({ name }) => line.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!found) return undefined;
  return readOptions(startDraft(found.leaf), text.slice(1 + found.name.length + 1));
}

/** Takes `mood:Bittersweet kind:film` apart; a value reaches to the next option's name. */
export function readOptions(draft: Draft, text: string): ReadLine {
  const found = [...text.matchAll(/(?:^|\s)(\S+?):/gu)].flatMap((match) => {
    const option = optionNamed(draft.leaf.options, match[1] ?? '');
    return option ? [{ option, from: match.index, to: match.index + match[0].length }] : [];
  });
  const next = found.reduce((sofar, { option, to }, at) => {
    const value = text.slice(to, found[at + 1]?.from ?? text.length).trim();
    return fill(sofar, { name: option.name, text: value });
  }, draft);
  return { draft: next, tail: text.slice(0, found[0]?.from ?? text.length) };
}

function optionNamed(options: readonly LeafOption[], name: string): LeafOption | undefined {
  const wanted = name.toLowerCase();
  return options.find((one) => one.name === wanted || one.shown.toLowerCase() === wanted);
}
