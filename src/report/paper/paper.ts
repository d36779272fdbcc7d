import type { Audience, ShownCount } from '../../release/index.ts';

/** A share of people, worked out from what is shown of both numbers and nothing else. */
export interface ShownShare {
  /** From 0 to 1; `undefined` where it is not told. */
  readonly share: number | undefined;
  readonly text: string;
}

/** What stands in a table: words, a count that has passed the gate, or a share of two such counts. */
export type PaperCell = string | ShownCount | ShownShare;

/** A table of a paper. */
export interface PaperTable {
  /** Unique within a paper. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly PaperCell[])[];
  /** Rows with the same first cell stand together under it. */
  readonly isGrouped?: boolean;
  /** Long, and said by a picture or sentence beside it: a page opens it on request, and does not print it. */
  readonly isFolded?: boolean;
  /** For readers, groups stand side by side: places of the group, of its count, of what it is of, of the share, of its range, and of who was not seen. */
  readonly spread?: {
    readonly group: number;
    readonly count: number;
    readonly of?: number;
    readonly share?: number;
    readonly range?: number;
    readonly unseen?: number;
  };
}

/** A picture of a paper, with its title and its sentence. */
export interface PaperPicture {
  readonly title: string;
  /** The picture in words. */
  readonly sentence: string;
  /** The same where the picture itself is not shown, if its words speak of how it looks. */
  readonly told?: string;
  readonly svg: string;
  readonly isNarrow?: boolean;
}

/** A section of a paper: words, then pictures, then tables. */
export interface PaperSection {
  readonly id: string;
  readonly heading: string;
  /** Everything after the first pages. */
  readonly isAnnex?: boolean;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly pictures?: readonly PaperPicture[];
  readonly tables?: readonly PaperTable[];
  /** Lines to be filled in by hand or in a word processor. */
  readonly roomFor?: string;
}

/** The kinds of paper. */
export const paperKinds = ['board', 'annual', 'audit', 'recommendations', 'factsheet', 'sharing', 'equality'] as const;
/** One kind of paper. */
export type PaperKind = (typeof paperKinds)[number];

/** One paper before it takes a form: every writer prints these words and numbers and no others. */
export interface Paper {
  readonly kind: PaperKind;
  readonly title: string;
  readonly subtitle: string;
  readonly audience: Audience;
  /** What every page says of who may read it, and of invented people. */
  readonly marks: readonly string[];
  readonly sections: readonly PaperSection[];
  readonly foot: readonly string[];
}
