export { parseJson } from './bad-json.ts';
export { type Checked, type CheckPlace, checkValue } from './check-value.ts';
export {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  civilDate,
  clockOf,
  dateOf,
  dayNumber,
  daysBetween,
  endOfDay,
  fromDayNumber,
  instantAt,
  isCivilDate,
  plusDays,
  startOfDay,
  weekday,
} from './civil-date.ts';
export { type Clock, settableClock, systemClock } from './clock.ts';
export type { Contact } from './contact.ts';
export { defineVocabulary } from './define-vocabulary.ts';
export type { Domain } from './domain.ts';
export { addDuration, type CivilDuration, duration, durationText } from './duration.ts';
export { PathwayError } from './error.ts';
export { type FaultPlace, missingField, unknownField, unknownName, unknownWord, wrongValue } from './fault.ts';
export { compareStatus, Grounds, GroundsStatus, groundsStatuses, groundsText, notSeen, weakest } from './grounds.ts';
export { countingIds, type IdMaker, randomId } from './ids.ts';
export { DAY, formatInstant, HOUR, type Instant, instant, MINUTE, tryInstant } from './instant.ts';
export { type Issue, issueText } from './issue.ts';
export { type LocalTime, localTime } from './local/local-time.ts';
export { addWorkingDays, everyDay, isWorkingDay, nextWorkingDay, plainWeek, type WorkingCalendar } from './local/working-days.ts';
export { inZone, type ZonedCalendar } from './local/zone-given.ts';
export { timesIn } from './local/zoned-times.ts';
export { domainsOfNeeds, type EventMeaning, type NeedMeaning } from './meaning.ts';
export { nearest } from './nearest.ts';
export { Profile, profileTraits } from './profile.ts';
export { type Draws, decisionKey, keyedDraws } from './random.ts';
export { parseBy, publishedInput, type Schema, type SchemaInput, type SchemaOutput } from './schema.ts';
export { Confidence, Source, sourceText } from './source.ts';
export type { Vocabulary, VocabularyEntry } from './vocabulary.ts';
