import type { LocalTime } from '../../kernel/local/local-time.ts';
import type { Profile } from '../../kernel/profile.ts';
import { type AttributeTests, attributesMatch } from '../attribute-match.ts';
import type { JourneyEvent } from '../journey.ts';
import { type ConcernedPeople, concernsProfile } from './concerned-people.ts';

/** Which events are meant: of a type, with these attributes, of these people, on these weekdays. */
export interface EventPattern {
  readonly type: string;
  readonly where?: AttributeTests | undefined;
  readonly who?: ConcernedPeople | undefined;
  /** Local weekdays, 1 Monday. */
  readonly on?: readonly number[] | undefined;
}

/** One pattern or any of several; a type alone stands for all events of it. */
export type EventPatterns = EventPattern | readonly (EventPattern | string)[];

/** The patterns as a list, each written out. */
export function patternList(patterns: EventPatterns): readonly EventPattern[] {
  return (isList(patterns) ? patterns : [patterns]).map((each) => (typeof each === 'string' ? { type: each } : each));
}

function isList(patterns: EventPatterns): patterns is readonly (EventPattern | string)[] {
  return Array.isArray(patterns);
}

/** Whether an event of a person is one of those meant. */
export function isMeant(event: JourneyEvent, patterns: readonly EventPattern[], profile: Profile, time: LocalTime): boolean {
  for (const { type, where, who, on } of patterns) {
    if (event.type !== type || !attributesMatch(event.attrs, where)) continue;
    if (who !== undefined && !concernsProfile(who, profile)) continue;
    if (on !== undefined && !on.includes(time.weekdayOf(time.dayOf(event.at)))) continue;
    return true;
  }
  return false;
}
