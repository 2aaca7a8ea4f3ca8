/** What one part of the program says about itself. */
export interface PartState {
  readonly ready: boolean;
  /** What is missing, or how much there is; for a person. */
  readonly says: string;
}

type Check = () => PartState | Promise<PartState>;

/** How the program is, for whoever probes it. */
export interface Readiness {
  readonly ready: boolean;
  /** Names of the parts that are not ready. */
  readonly missing: readonly string[];
  readonly parts: Readonly<Record<string, PartState>>;
}

/** Knows which parts have to be ready, and asks them. */
export interface Health {
  /** From now on this part has to be ready too. */
  watch(part: string, check: Check): void;
  /** The program is ending: it is not ready any more, whatever its parts say. */
  end(): void;
  ask(): Promise<Readiness>;
}

const ENDING: PartState = { ready: false, says: 'is ending' };

/** Begins without any part. */
export const createHealth = (): Health => {
  const checks = new Map<string, Check>();
  const asked = async (check: Check): Promise<PartState> => {
    try {
      return await check();
    } catch (error) {
      return { ready: false, says: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    watch: (part, check) => void checks.set(part, check),
    end: () => void checks.set('program', () => ENDING),
    async ask() {
      const parts = Object.fromEntries(
        await Promise.all([...checks].map(async ([part, check]) => [part, await asked(check)] as const)),
      );
      const missing = Object.keys(parts).filter((part) => !parts[part]?.ready);
      return { ready: missing.length === 0, missing, parts };
    },
  };
};
