import { recordWords, templateRows, vocabulary } from 'justice-pathway/machines';
import { clearWordOf } from '../../../records/propose/type-of.ts';
import { csvField } from '../../../report/plain/escape.ts';

export interface TemplateAnswer {
  /** A sheet to fill in, with three invented rows. */
  readonly csv: string;
  /** Words that are understood in it, with their meaning and who usually records them. */
  readonly words: readonly { readonly word: string; readonly means: string; readonly who: string; readonly also: string }[];
}

/** A sheet that is understood as it is: one line for each thing that happened to a person. */
export function template(): TemplateAnswer {
  const wordOf = (type: string) => clearWordOf(type, recordWords);
  const rows = [
    ['Person', 'Date', 'Time', 'What happened'],
    ...templateRows.map(([who, day, time, type]) => [who, day, time, wordOf(type)]),
  ];
  return {
    csv: `${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`,
    words: Object.entries(recordWords.types)
      .map(([type, { says, who }]) => ({
        word: wordOf(type),
        means: Object.hasOwn(vocabulary, type) ? vocabulary[type as keyof typeof vocabulary].label : type,
        who,
        also: says.filter((word) => word !== wordOf(type)).join(', '),
      }))
      .sort((a, b) => (a.means < b.means ? -1 : 1)),
  };
}
