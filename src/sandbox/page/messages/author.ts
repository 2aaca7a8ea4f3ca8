import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { memberName } from '../commands/places.ts';
import type { View } from '../view.ts';

/** A user's name as this server shows it. */
export function nameOf(user: APIUser, view: View): string {
  const member = view.state.world?.members.find((one) => one.user.id === user.id);
  return member ? memberName(member) : (user.global_name ?? user.username);
}

export function authorName({ author }: APIMessage, view: View): string {
  return nameOf(author, view);
}

/** The colour of the author's highest role, moved so far towards the text's that it can be read. */
export function authorColor({ author }: APIMessage, view: View): string {
  const member = view.state.world?.members.find(({ user }) => user.id === author.id)?.member;
  const roles =
    view.state.world?.roles.filter(({ id, color }) => color !== 0 && member?.roles.includes(id)) ?? [];
  const highest = roles.sort((a, b) => b.position - a.position)[0];
  if (!highest) return '';
  return `color-mix(in oklab, #${highest.color.toString(16).padStart(6, '0')} 65%, var(--text-strong))`;
}
