import { allowedCommands } from '../commands/allowed.ts';
import { type CommandLeaf, commandLeaves } from '../commands/command-tree.ts';
import { actingMember, type PageState } from '../page-state.ts';

/** The commands the acting member may call; the earlier list itself when nothing changed. */
export function leavesFor(state: PageState, earlier: readonly CommandLeaf[]): readonly CommandLeaf[] {
  const member = actingMember(state);
  if (!member || !state.world) return [];
  const leaves = commandLeaves(allowedCommands(state.commands, member, state.world), member.locale);
  return JSON.stringify(leaves) === JSON.stringify(earlier) ? earlier : leaves;
}
