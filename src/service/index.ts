export { type Area, type AreaMap, type AreaRelation, areasAround, findArea, relateAreas } from './area-map.ts';
export {
  type AvailabilityLine,
  type AvailabilityRecord,
  type AvailabilityTrend,
  availabilityRecords,
  availabilityRegister,
  type LateReferral,
  type RecordedEvent,
} from './availability-register.ts';
export { type ClockTime, clockTime } from './clock-time.ts';
export { type CompiledSchedule, compileSchedule, type OpenSpan } from './compiled-schedule.ts';
export type { Criterion, CriterionAnswer } from './criterion.ts';
export {
  type DiversionSheet,
  type DiversionSheetOptions,
  type DiversionSteps,
  diversionSheet,
  type SheetLine,
  type SheetService,
} from './diversion-sheet.ts';
export { answersNeed, type EligibilityQuery, eligible, inArea } from './eligible.ts';
export { hasPlaces, type PlacesAnswer } from './has-places.ts';
export { holidayWords } from './holiday-words.ts';
export { readHoursWords } from './hours-words.ts';
export { type LiberationHour, type LiberationHourAsk, type LiberationHourOptions, liberationHour } from './liberation-hour.ts';
export type { LiberationTask } from './liberation-tasks.ts';
export { closingWords, daysOf, narrowingWords, opensMore } from './narrowing-words.ts';
export type { MissingAtHour, NeedAtHour, ServiceAtHour } from './need-at-hour.ts';
export type { NextDay, NextDayService } from './next-day.ts';
export { nextOpening } from './next-opening.ts';
export { openAt } from './open-at.ts';
export type { Opening, OpeningReason } from './opening.ts';
export { latestTold, serviceGrounds, toldText } from './opening-grounds.ts';
export { type OpeningOptions, zoneOf } from './opening-options.ts';
export { type AccessMeans, accessMeans, reachableWithout } from './reachable-without.ts';
export { type DayRule, dayRule, type ScheduleFault } from './recurrence.ts';
export { type ReferralAnswer, type ReferralJourney, referralAnswers } from './referral-answers.ts';
export { type RingLine, ringList } from './ring-list.ts';
export type { HolidaySchedule, Schedule, ServiceCaution } from './schedule.ts';
export { scheduleIssues } from './schedule-issues.ts';
export type {
  PlacesRecord,
  Service,
  ServiceArea,
  ServiceFact,
  ServiceOrigin,
  ServiceRequirements,
  ToldWord,
} from './service.ts';
export { type Departure, lastRideTo, type Ride, ridesFrom } from './timetable.ts';
