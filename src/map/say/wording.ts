import type { Instant } from '../../kernel/instant.ts';
import { own } from '../../kernel/json/own.ts';
import type { EventMeaning } from '../../kernel/meaning.ts';
import type { Vocabulary } from '../../kernel/vocabulary.ts';
import { remembered } from '../judge/memo.ts';
import { dayOfText, momentTexts } from './moment-text.ts';

/** The words that sentences are put together from, in one vocabulary and one zone. */
export interface Wording {
  label(type: string): string;
  moment(at: Instant): string;
  /** The day alone, where no clock time is known. */
  day(at: Instant): string;
  /** An event with its time, in brackets, as the end of a sentence. */
  contact(type: string, at: Instant): string;
  /** The beginning of a sentence about a known need. */
  need(domain: string): { readonly raised: string; readonly notRaised: string };
}

export function wording(labels: Vocabulary = {}, zone: string, { domains = {} }: EventMeaning = {}): Wording {
  const moment = momentTexts(zone);
  const label = remembered((type) => labels[type]?.label ?? type);
  const opening = remembered((type) => `(${label(type)}, `);
  // Several sentences in a row speak of the same contact.
  let last: { readonly type: string; readonly at: Instant; readonly text: string } | undefined;
  return {
    label,
    moment,
    day: (at) => dayOfText(at, zone),
    contact(type, at) {
      if (last === undefined || type !== last.type || at !== last.at) last = { type, at, text: `${opening(type) + moment(at)}).` };
      return last.text;
    },
    need: remembered((domain) => {
      const known = own(domains, domain);
      const opening = `A known need, ${known?.need ?? known?.label.toLowerCase() ?? domain}, was`;
      return { raised: `${opening} raised at a contact `, notRaised: `${opening} not raised at a contact ` };
    }),
  };
}
