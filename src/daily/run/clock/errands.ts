import type { Errand } from '../../post/errand.ts';

/** Sees to errands that are due: in this process, or in whichever of several. */
export interface Errands {
  /**
   * Takes an errand up, unless it was already.
   *
   * @param isUrgent - at once, also when it waits for another try
   */
  take(errand: Errand, isUrgent: boolean): void;
  /** Takes up what waits for another try: what is due for it, or all. */
  retry(all: boolean): void;
  /** Resolves when all that was taken up will be done even if this process ends; rejects when that cannot be said. */
  kept(): Promise<void>;
}
