import type { CommandLeaf, LeafOption } from '../commands/command-tree.ts';

const MOST = 4;

export interface Example {
  /** Ready for the command bar. */
  readonly line: string;
  readonly says: string;
}

/** A few commands worth trying, made of what the bot really offers. */
export function exampleLines(leaves: readonly CommandLeaf[]): readonly Example[] {
  const first = leaves[0];
  if (!first) return [];
  const chosen = first.options.filter(({ choices }) => choices.length > 0).slice(0, 1);
  const plain: Example = { line: `/${first.shown} `, says: first.description };
  const mood = chosen.map((option) => ({
    line: `/${first.shown} ${option.shown}:${favourite(option)}`,
    says: option.description,
  }));
  const rest = leaves.slice(1).map((leaf) => ({ line: `/${leaf.shown} `, says: leaf.description }));
  const start = first.options.some(({ required }) => required) ? [...mood, plain] : [plain, ...mood];
  return [...start, ...rest].slice(0, MOST);
}

function favourite({ choices }: LeafOption): string {
  const bittersweet = choices.find(({ value }) => value === 'bittersweet');
  return (bittersweet ?? choices[0])?.shown ?? '';
}
