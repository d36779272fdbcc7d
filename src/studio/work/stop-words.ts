import { formatInstant, type Instant } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import type { LaidStop, LaidWalk } from '../walk/lay-out.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The day of a stop for a picture. @example stopNote(instant('2027-03-18T10:00:00Z')) // '18 Mar 2027' */
export function stopNote(at: Instant): string {
  const text = formatInstant(at, scottishPathway.zone);
  return `${Number(text.slice(8, 10))} ${months[Number(text.slice(5, 7)) - 1] ?? ''} ${text.slice(0, 4)}`;
}

/** The heading under which a stop stands on the line. */
export function groupOf(walk: LaidWalk, stop: LaidStop): string {
  const { releasedAt, start } = walk;
  if (releasedAt === undefined) return start.label;
  if (stop.at === releasedAt) return 'Release';
  if (start.beside !== undefined) return stop.at < releasedAt ? 'Before release' : 'After release';
  return stop.at < releasedAt ? 'In custody' : 'Back in the community';
}
