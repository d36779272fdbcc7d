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
export { type LiberationHour, type LiberationHourAsk, type LiberationHourOptions, liberationHour } from './liberation-hour.ts';
export type { LiberationTask } from './liberation-tasks.ts';
export { closingWords, daysOf, narrowingWords, opensMore } from './narrowing-words.ts';
export type { MissingAtHour, NeedAtHour, ServiceAtHour } from './need-at-hour.ts';
export { type ClockTime, clockTime } from './opening/clock-time.ts';
export { type CompiledSchedule, compileSchedule, type OpenSpan } from './opening/compiled-schedule.ts';
export { holidayWords } from './opening/holiday-words.ts';
export { readHoursWords } from './opening/hours-words.ts';
export type { NextDay, NextDayService } from './opening/next-day.ts';
export { nextOpening } from './opening/next-opening.ts';
export { openAt } from './opening/open-at.ts';
export type { Opening, OpeningReason } from './opening/opening.ts';
export { latestTold, serviceGrounds, toldText } from './opening/opening-grounds.ts';
export { type OpeningOptions, zoneOf } from './opening/opening-options.ts';
export { type DayRule, dayRule, type ScheduleFault } from './opening/recurrence.ts';
export type { HolidaySchedule, Schedule, ServiceCaution } from './opening/schedule.ts';
export { scheduleIssues } from './opening/schedule-issues.ts';
export { type AccessMeans, accessMeans, reachableWithout } from './reachable-without.ts';
export { type ReferralAnswer, type ReferralJourney, referralAnswers } from './referral-answers.ts';
export { type RingLine, ringList } from './ring-list.ts';
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
