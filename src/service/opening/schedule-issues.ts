import { type CivilDate, dayNumber, fromDayNumber } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Service } from '../service.ts';
import { type CompiledSchedule, compileSchedule } from './compiled-schedule.ts';

/** What is wrong with the hours that a service publishes: times that cannot be read, rules and schedules that contradict each other. */
export function scheduleIssues(service: Service, zone = 'UTC'): Issue[] {
  givenAs('scheduleIssues', 'service', service, '{id:text name:text}');
  givenAs('scheduleIssues', 'zone', zone, 'text?');
  const issues: Issue[] = [];
  const good: { index: number; compiled: CompiledSchedule }[] = [];
  for (const [index, schedule] of (service.schedules ?? []).entries()) {
    const compiled = compileSchedule(schedule, zone);
    const path = `schedules[${index}]`;
    for (const fault of compiled.faults)
      issues.push({ code: fault.code, severity: 'error', path, message: `A schedule cannot be relied on: ${fault.text}.` });
    for (const note of compiled.notes)
      issues.push({ code: note.code, severity: 'warning', path, message: `A schedule was read with care: ${note.text}.` });
    if (compiled.faults.length === 0) good.push({ index, compiled });
  }
  for (const [position, { index, compiled }] of good.entries()) {
    for (const other of good.slice(position + 1)) {
      const date = clash(compiled, other.compiled);
      if (date === undefined) continue;
      issues.push({
        code: 'contradictory-schedules',
        severity: 'error',
        path: `schedules[${index}]`,
        message: `Two schedules of the same place give different hours for the same day, ${date}: ${compiled.words}, and ${other.compiled.words}.`,
        cure: 'Ask the body which one holds; until then the hours on which they differ are unknown.',
      });
    }
  }
  return issues;
}

/** The first day, of those looked at, on which two schedules of one place overlap and differ. */
function clash(a: CompiledSchedule, b: CompiledSchedule): CivilDate | undefined {
  if (a.schedule.location !== b.schedule.location || a.schedule.attending !== b.schedule.attending) return undefined;
  const starts = [a.rule.first, b.rule.first].filter((date) => date !== undefined).sort();
  const start = dayNumber(starts.at(-1) ?? '2026-01-05');
  const plain = [a, b].every(({ schedule }) => /^weekly$/i.test(schedule.freq?.trim() || 'weekly') && (schedule.interval ?? 1) === 1);
  for (let day = start; day < start + (plain ? 7 : 62); day += 1) {
    const [one, two] = [a.spanOn(day), b.spanOn(day)];
    if (one && two && one.from < two.to && two.from < one.to && (one.from !== two.from || one.to !== two.to)) return fromDayNumber(day);
  }
  return undefined;
}
