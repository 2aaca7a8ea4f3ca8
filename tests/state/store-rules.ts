import { afterEach, beforeEach, describe } from 'vitest';
import { claimRules } from './rules/claim-rules.ts';
import { closingRules } from './rules/closing-rules.ts';
import { type Fresh, freshState, type OpenEngine } from './rules/fresh-state.ts';
import { iterationRules } from './rules/iteration-rules.ts';
import { lifetimeRules } from './rules/lifetime-rules.ts';
import { updateRules } from './rules/update-rules.ts';
import { valueRules } from './rules/value-rules.ts';
import { versionRules } from './rules/version-rules.ts';

/** What every engine has to keep. Each rule gets an engine of its own, which `openEngine` opens empty. */
export function storeRules(engineName: string, openEngine: OpenEngine): void {
  describe(`a store on ${engineName}`, () => {
    let current: Fresh;
    const fresh = () => current;

    beforeEach(async () => {
      current = await freshState(openEngine);
    });
    afterEach(() => current.state.close());

    valueRules(fresh);
    lifetimeRules(fresh);
    versionRules(fresh);
    iterationRules(fresh);
    updateRules(fresh);
    claimRules(fresh);
    closingRules(fresh);
  });
}
