import { givenAs } from './given.ts';
import { anyAttributes, type Schema } from './schema.ts';
import type { VocabularyEntry } from './vocabulary.ts';

/** What an author says of one event; all but its words may be left out. */
export interface WordDefinition extends Partial<Omit<VocabularyEntry, 'type' | 'label'>> {
  readonly label: string;
}

/** A vocabulary as it was defined: each word under its own type, with its own attributes. */
export type DefinedVocabulary<D extends Readonly<Record<string, WordDefinition>>> = {
  readonly [K in keyof D & string]: VocabularyEntry & {
    readonly type: K;
    readonly attrs: D[K] extends { readonly attrs: infer A extends VocabularyEntry['attrs'] }
      ? A
      : Schema<Readonly<Record<string, unknown>>>;
  };
};

/**
 * Makes a vocabulary of what is worth saying: `kind` is `stage`, `scope` is `case` and any attributes are kept, unless it says otherwise.
 * @example defineVocabulary({ 'ward.left': { label: 'Left hospital' } })['ward.left'].kind // 'stage'
 */
export function defineVocabulary<const D extends Readonly<Record<string, WordDefinition>>>(of: D): DefinedVocabulary<D> {
  givenAs('defineVocabulary', 'of', of, 'object');
  const entries = Object.entries(of).map(([type, word]) => [type, { type, kind: 'stage', scope: 'case', attrs: anyAttributes, ...word }]);
  return Object.fromEntries(entries) as unknown as DefinedVocabulary<D>;
}
