import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openState } from '#src/state/open-state.ts';
import type { State } from '#src/state/store.ts';
import { emptySchema } from '#tests/support/postgres/empty-database.ts';
import { type MembersPlace, membersRules, replicaRules } from './members-rules.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Another process's work on this machine must not make a call late. */
const PATIENT_MS = 10_000;

const openUntilFinished = async (url: string): Promise<State> => {
  const state = await openState({ url, now: Date.now, deadline: PATIENT_MS });
  onTestFinished(() => state.close());
  return state;
};

const placeAt = async (url: string): Promise<MembersPlace> => ({
  state: await openUntilFinished(url),
  again: () => openUntilFinished(url),
});

membersRules('a SQLite file', () => placeAt(`sqlite:${join(temporaryFolder(), 'leitmotif.db')}`));
membersRules('Postgres', async () => placeAt(await emptySchema()));
replicaRules('Postgres', async () => placeAt(await emptySchema()));
