import { formatInstant, type Instant } from '../../kernel/index.ts';
import type { LiberationHour } from '../../service/index.ts';
import { lowerFirst } from '../words.ts';

/** The hour, with the day where it is another one. */
export function until(at: Instant, hour: LiberationHour): string {
  const date = formatInstant(at, hour.zone).slice(0, 10);
  return date === hour.date ? clock(at, hour) : `${clock(at, hour)} on ${longDate(date).split(' ')[0]}`;
}

export function span(minutes: number): string {
  return minutes < 120 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : `${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
}

export const clock = (at: Instant, { zone }: LiberationHour): string => formatInstant(at, zone).slice(11, 16);
export const when = (at: Instant, hour: LiberationHour): string =>
  `${longDate(formatInstant(at, hour.zone).slice(0, 10))}, ${clock(at, hour)}`;
const labels: Readonly<Record<string, string>> = {
  benefits: 'Money and benefits',
  ost: 'Opioid substitution treatment',
  opioid: 'Opioid use',
  substance: 'Substance use',
  employment: 'Work',
  throughcare: 'Throughcare, somebody to go with',
};
export const label = (need: string): string => labels[need] ?? title(need).replaceAll('-', ' ');
export const inText = (need: string): string => lowerFirst(label(need));
export const title = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** @example longDate('2026-12-24') // 'Thursday 24 December 2026' */
export function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(',', '');
}
