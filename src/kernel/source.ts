import { z } from 'zod';
import { givenAs } from './given.ts';

export const Confidence = z.enum(['high', 'medium', 'low', 'unverified']);
/** How far a value can be relied on; `unverified` must be visible wherever it reaches a reader. */
export type Confidence = z.infer<typeof Confidence>;

export const Source = z.strictObject({
  /** The Act, SSI, guidance, study or page. */
  title: z.string(),
  /** Section, regulation, table or page. */
  provision: z.string().optional(),
  address: z.string().optional(),
  kind: z.enum(['act', 'ssi', 'guidance', 'statistics', 'study', 'service', 'press', 'plan', 'assumption']),
});
/** Where a fact comes from. */
export interface Source extends z.infer<typeof Source> {}

/** A source on one line: title, section and address. @example sourceText({ title: 'Prisoners and Criminal Proceedings (Scotland) Act 1993', provision: 's.1', kind: 'act' }) // '… Act 1993, s.1' */
export function sourceText(source: Source): string {
  givenAs('sourceText', 'source', source, '{title:text kind:text}');
  return source.provision ? `${source.title}, ${source.provision}` : source.title;
}
