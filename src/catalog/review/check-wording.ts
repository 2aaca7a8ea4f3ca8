import type { Catalog } from '../catalog.ts';
import type { Fault } from '../load/fault.ts';
import type { Title } from '../model/title.ts';
import { foldText } from '../search/fold-text.ts';

/** As many words in a row are no chance any more: one sentence was taken from the other. */
const RUN = 8;

const runsOf = (text: string): string[] => {
  const words = foldText(text).split(' ');
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) =>
    words.slice(at, at + RUN).join(' '),
  );
};

const textsOf = (title: Title): [field: string, text: string][] => [
  ['premise', title.premise],
  ['why', title.why],
];

/** No two titles are described in the same words: a sentence that fits two titles says nothing about either. */
export const checkWording = ({ titles }: Catalog): Fault[] => {
  const first = new Map<string, Title>();
  const faults: Fault[] = [];
  for (const title of titles)
    for (const [field, text] of textsOf(title)) {
      const shared = runsOf(text).find((run) => (first.get(run) ?? title) !== title);
      if (shared !== undefined)
        faults.push({
          file: `titles/${title.id}.json`,
          field,
          found: `"… ${shared} …"`,
          expected: `stands in titles/${first.get(shared)?.id}.json too; say what is true of this title alone`,
        });
      for (const run of runsOf(text)) if (!first.has(run)) first.set(run, title);
    }
  return faults;
};
