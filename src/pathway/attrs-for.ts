import type { SchemaInput, Vocabulary } from '../kernel/index.ts';

/** What may be written as an event's attributes: the known ones, each of its type; where a word knows none, any. */
export type AttrsFor<V extends Vocabulary, K extends keyof V> = Given<KnownOf<SchemaInput<V[K]['attrs']>>>;

// A loose schema takes further attributes and keeps them; a slip in a name known here must still not compile.
type KnownOf<A> = unknown extends A ? Readonly<Record<string, unknown>> : keyof Named<A> extends never ? A : Named<A>;
type Named<A> = { [K in keyof A as string extends K ? never : K]: A[K] };

// What is only read may be given as it stands in a constant: its lists need not be writable.
type Given<A> = A extends string | number | boolean | null | undefined
  ? A
  : A extends object
    ? { readonly [K in keyof A]: Given<A[K]> }
    : A;
