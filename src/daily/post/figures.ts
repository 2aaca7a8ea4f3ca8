/** Counts what becomes of posts, for whoever watches the program. */
export interface DailyFigures {
  /** So many posts became due. */
  due(count: number): void;
  posted(): void;
  /** Posted after its minute; also counted as posted. */
  late(): void;
  failed(): void;
  missed(): void;
}

/** Counts nothing. */
export const NO_FIGURES: DailyFigures = { due() {}, posted() {}, late() {}, failed() {}, missed() {} };
