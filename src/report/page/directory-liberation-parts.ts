import { formatInstant, groundsText, type Instant } from '../../kernel/index.ts';
import type { LiberationHour, LiberationTask, NextDayService, Ride, ServiceAtHour } from '../../service/index.ts';
import { escapeMarkup as safe } from '../plain/escape.ts';
import { clock, label, longDate } from './directory-liberation-words.ts';

export function rideData(ride: Ride, zone: string): Record<string, unknown> {
  const { leavesAt, arrivesAt, ...rest } = ride;
  return {
    ...rest,
    leavesAt: formatInstant(leavesAt, zone),
    ...(arrivesAt === undefined ? {} : { arrivesAt: formatInstant(arrivesAt, zone) }),
  };
}

export function nextDayData({ nextDay, zone }: LiberationHour): Record<string, unknown> {
  return {
    date: nextDay.date,
    ...(nextDay.holiday === undefined ? {} : { holiday: nextDay.holiday }),
    needs: nextDay.needs.map(({ need, services }) => ({
      need,
      services: services.map(({ service, answer, from, by, because }) => ({
        id: service.id,
        name: service.name,
        answer,
        ...(from === undefined ? {} : { from: formatInstant(from, zone) }),
        ...(by === undefined ? {} : { by: formatInstant(by, zone) }),
        because,
      })),
    })),
  };
}

/** How it is known, what to bring, whom to tell, and the last ride in time. */
export function practical({ service, opening, lastRide }: ServiceAtHour, hour: LiberationHour): string[] {
  const { grounds } = opening;
  return [
    `Hours: ${groundsText(grounds)}${grounds.asOf === undefined ? '' : `, as of ${grounds.asOf}`}.`,
    ...(service.bring && service.bring.length > 0 ? [`To bring: ${service.bring.join(', ')}.`] : []),
    ...(service.tellBefore === undefined ? [] : [`To be told before: ${service.tellBefore.replace(/\.$/, '')}.`]),
    ...(lastRide ? [`Last ride in time: ${rideText(lastRide, hour)}`] : []),
  ];
}

function rideText(ride: Ride, hour: LiberationHour): string {
  const arrives = ride.arrivesAt === undefined ? '' : `, there at ${clock(ride.arrivesAt, hour)}`;
  return `${ride.route === undefined ? '' : `${ride.route}, `}${clock(ride.leavesAt, hour)} from ${ride.from} to ${ride.to}${arrives}.${ride.certain ? '' : ' The timetable does not say whether it runs that day: ask.'}`;
}

export function rideLines(hour: LiberationHour): string[] {
  if (hour.rides === undefined) return [];
  const { first, last } = hour.rides;
  if (!first || !last)
    return [`Rides from ${hour.prison ?? 'the gate'}: the timetable gives none after ${clock(hour.at, hour)} that day.`, ''];
  return [`First ride from the gate: ${rideText(first, hour)}`, `Last ride from the gate: ${rideText(last, hour)}`, ''];
}

export function ridePart(hour: LiberationHour): string {
  const lines = rideLines(hour).filter((line) => line !== '');
  return lines.length === 0 ? '' : `<h2>Getting there</h2>${lines.map((line) => `<p>${safe(line)}</p>`).join('')}`;
}

/** Tasks that ask somebody something: what is missing before the gate stands elsewhere. */
export const tasksOf = (hour: LiberationHour) => hour.tasks.filter((task) => task.code !== 'before-the-gate');

export function taskPart(tasks: readonly LiberationTask[]): string {
  if (tasks.length === 0) return '';
  const items = tasks.map(
    (task) => `<li>${safe(task.text)}${task.phone === undefined ? '' : ` <strong>${safe(task.phone)}</strong>`}</li>`,
  );
  return `<h2>To do before the day</h2><ul class="tasks">${items.join('')}</ul>`;
}

export function nextDayLines(hour: LiberationHour): string[] {
  const { nextDay } = hour;
  return [
    nextDayHeading(hour),
    ...nextDay.needs.map(
      ({ need, services }) =>
        `  ${label(need)}: ${services.length === 0 ? 'nobody is known' : services.map((each) => nextDayText(each, hour)).join('; ')}.`,
    ),
  ];
}

function nextDayHeading({ nextDay }: LiberationHour): string {
  return `The next day, ${longDate(nextDay.date)}${nextDay.holiday === undefined ? '' : ` (${nextDay.holiday})`}`;
}

function nextDayText({ service, answer, from, by }: NextDayService, hour: LiberationHour): string {
  if (answer === 'open') return `${service.name} ${clock(from as Instant, hour)} to ${clock(by as Instant, hour)}`;
  return `${service.name} ${answer === 'closed' ? 'closed' : 'not known'}`;
}

export function nextDayPart(hour: LiberationHour): string {
  const rows = hour.nextDay.needs.map(
    ({ need, services }) =>
      `<tr><th scope="row">${safe(label(need))}</th><td colspan="2">${services.length === 0 ? 'Nobody is known.' : services.map((each) => `<div class="${each.answer === 'open' ? 'yes' : each.answer === 'closed' ? 'small' : 'unknown'}">${safe(nextDayText(each, hour))}</div>`).join('')}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<h2>${safe(nextDayHeading(hour))}</h2><table>${rows.join('')}</table>`;
}
