import type { Instant } from '../kernel/instant.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import { momentTexts } from './moment-text.ts';

/** The words that sentences are put together from, in one vocabulary and one zone. */
export interface Wording {
  label(type: string): string;
  moment(at: Instant): string;
  /** An event with its time: several sentences in a row speak of the same one. */
  contact(type: string, at: Instant): string;
}

export function wording(labels: Vocabulary = {}, zone = 'Europe/London'): Wording {
  const known = new Map<string, string>();
  const moment = momentTexts(zone);
  let lastType: string | undefined;
  let lastAt = 0;
  let lastContact = '';
  const label = (type: string): string => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const found = labels[type]?.label ?? type;
    known.set(type, found);
    return found;
  };
  return {
    label,
    moment,
    contact(type, at) {
      if (type === lastType && at === lastAt) return lastContact;
      [lastType, lastAt, lastContact] = [type, at, `${label(type)}, ${moment(at)}`];
      return lastContact;
    },
  };
}
