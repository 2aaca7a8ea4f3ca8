import { text } from './admin-stage.ts';

/** The commands about a plan, with the options they need; `list` alone needs no plan. */
export const VERBS = [
  ['list', []],
  ['preview', []],
  ['history', []],
  ['skip', []],
  ['queue', []],
  ['pause', []],
  ['resume', []],
  ['block', [text('title', 'Goblin')]],
  ['unblock', [text('title', 'Goblin')]],
  ['post-now', []],
  ['check', []],
  ['remove', []],
] as const;
