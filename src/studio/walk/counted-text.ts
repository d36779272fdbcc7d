import type { WalkFacts } from 'justice-pathway/machines';
import { sayDay } from '../parts/say.ts';

/** From which day a sentence counts, where it is not the day on which it was passed. */
export function countedText({ startOn, countedFrom }: Pick<WalkFacts, 'startOn' | 'countedFrom'>): string {
  return `The sentence counts from ${sayDay(countedFrom)}, when the person was taken into custody. The court passed it on ${sayDay(startOn)}.`;
}
