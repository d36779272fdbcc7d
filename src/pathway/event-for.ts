import type { EventOfWords } from './event-of-words.ts';
import type { Pathway } from './pathway.ts';

/** What may be sent to a case of a pathway: the words of its vocabulary, each with its own attributes. */
export type EventFor<P extends Pathway> = EventOfWords<P['vocabulary']>;
