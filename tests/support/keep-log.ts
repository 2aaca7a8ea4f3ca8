import type { Log } from '#src/core/log.ts';

/** One line of the log. */
export interface LogLine {
  readonly level: keyof Log;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A log that keeps its lines. */
export const keepLog = (): { log: Log; lines: LogLine[] } => {
  const lines: LogLine[] = [];
  const at = (level: keyof Log) => (fields: object, sentence: string) =>
    void lines.push({ level, sentence, fields: { ...fields } });
  return { log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines };
};
