// The entry `justice-pathway/law`: dated values of law, the days and lengths of time that law counts in, and reforms.

export {
  addDuration,
  addMonths,
  addWorkingDays,
  addYears,
  type CivilDuration,
  civilDate,
  clockOf,
  dayNumber,
  daysBetween,
  duration,
  durationText,
  fromDayNumber,
  isCivilDate,
  isWorkingDay,
  nextWorkingDay,
  plainWeek,
  sourceText,
  timesIn,
  type WorkingCalendar,
  weekday,
} from '../kernel/index.ts';
export * from '../law/index.ts';
