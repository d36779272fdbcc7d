import { recordWords, vocabulary } from 'justice-pathway/machines';
import { clearWordOf } from '../../../records/propose/type-of.ts';
import { csvField } from '../../../report/plain/escape.ts';

export interface TemplateAnswer {
  /** A sheet to fill in, with three invented rows. */
  readonly csv: string;
  /** Words that are understood in it, with their meaning and who usually records them. */
  readonly words: readonly { readonly word: string; readonly means: string; readonly who: string; readonly also: string }[];
}

/** Event types of the invented rows of the sheet. */
const example: readonly (readonly [person: string, day: string, time: string, type: string])[] = [
  ['P001', '2027-02-01', '', 'custody.received'],
  ['P001', '2027-03-19', '10:15', 'custody.liberated'],
  ['P001', '2027-03-22', '', 'housing.application.made'],
];

/** A sheet that is understood as it is: one line for each thing that happened to a person. */
export function template(): TemplateAnswer {
  const wordOf = (type: string) => clearWordOf(type, recordWords);
  const rows = [['Person', 'Date', 'Time', 'What happened'], ...example.map(([who, day, time, type]) => [who, day, time, wordOf(type)])];
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
