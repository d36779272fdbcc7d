import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { DatedEntry } from './compare-laws.ts';

/** An entry for a calendar file; the text says what it rests on. */
export interface CalendarEntry extends DatedEntry {
  readonly description?: string;
}

/**
 * Dates as a calendar file (RFC 5545) of whole-day events that any calendar imports.
 * The same dates give the same text: the stamp is the first day of the list, not the clock.
 */
export function datesIcs(entries: readonly CalendarEntry[], name: string): string {
  givenAs('datesIcs', 'entries', entries, '[id:text label:text]');
  givenAs('datesIcs', 'name', name, 'text');
  const stamp = `${compact(entries.map((each) => each.date ?? each.from ?? '').sort()[0] ?? '1970-01-01')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//justice-pathway//dates//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
  ];
  for (const entry of entries) lines.push(...event(entry, stamp, name));
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`;
}

function event(entry: CalendarEntry, stamp: string, name: string): string[] {
  const from = entry.date ?? entry.from;
  const to = entry.date ?? entry.to;
  if (from === undefined || to === undefined) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${uid(`${name}|${entry.id}`)}-${compact(from)}@justice-pathway`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`,
    `SUMMARY:${escaped(entry.label)}`,
    ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\r?\n/g, '\\n');
}

/** A short stable name of a text (FNV-1a), so that an import again updates instead of doubling. */
function uid(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Lines are at most 75 octets; the rest goes on, after a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
