/** What a value has to keep to. */
interface Bar {
  readonly at: 'least' | 'most';
  readonly limit: number;
  /** With the unit; beside the limit. */
  readonly unit?: string;
}

/** A sheet of tables, and the bars that were missed. */
export interface Report {
  /** A sentence of its own. */
  note(sentence: string): void;
  /** The first column is text, the others are figures; the last may be a verdict. */
  table(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): void;
  /** `ok (at most 5 ms)`, or `MISS …`, which is remembered. */
  judge(what: string, value: number, bar: Bar): string;
  /** Says which bars were missed. */
  end(): void;
}

/** @param say - writes a line */
export const createReport = (say: (line: string) => void): Report => {
  const missed: string[] = [];
  return {
    note(sentence) {
      say('');
      say(sentence);
    },
    table(heading, columns, rows) {
      const lines = [columns, ...rows];
      const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
      const verdict = columns.length - 1;
      say('');
      say(heading);
      for (const line of lines) {
        const cells = widths.map((width, at) => {
          const cell = line[at] ?? '';
          return at === 0 || at === verdict ? cell.padEnd(width) : cell.padStart(width);
        });
        say(`  ${cells.join('  ')}`.trimEnd());
      }
    },
    judge(what, value, { at, limit, unit = '' }) {
      const isMet = at === 'least' ? value >= limit : value <= limit;
      if (!isMet) missed.push(what);
      return `${isMet ? 'ok' : 'MISS'} (at ${at} ${limit}${unit})`;
    },
    end() {
      say('');
      say(missed.length === 0 ? 'Every bar is met.' : `MISS: ${missed.join('; ')}.`);
    },
  };
};
