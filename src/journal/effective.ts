import { givenAs } from '../kernel/given.ts';
import type { Entry } from './entry.ts';

/**
 * The events of a journal as they stand now: withdrawn ones left out, corrected ones replaced, late ones put in their place by time.
 * @example effectiveEvents(entries).map((entry) => entry.type) // ['custody.received', 'custody.liberated']
 */
export function effectiveEvents(entries: readonly Entry[]): readonly Entry[] {
  givenAs('effectiveEvents', 'entries', entries, '[id:text case:text person:text]');
  let events: Entry[] = [];
  let corrected = false;
  for (const entry of entries) {
    if (entry.kind === 'event') events.push(entry);
    if (entry.kind !== 'correction') continue;
    corrected = true;
    const target = entry.attrs?.['entry'];
    if (target !== undefined) events = events.filter((each) => each.id !== target);
    const event = correctedEvent(entry);
    if (event) events.push(event);
  }
  return corrected
    ? events
        .map((event, index) => ({ event, index }))
        .sort((a, b) => a.event.at - b.event.at || a.index - b.index)
        .map((each) => each.event)
    : events;
}

/** The event that a correction puts in, under the correction's own id; `undefined` for a withdrawal. */
export function correctedEvent(correction: Entry): Entry | undefined {
  const event = correction.attrs?.['event'] as Pick<Entry, 'type' | 'at' | 'attrs' | 'asked'> | undefined;
  if (!event) return undefined;
  const { id, seq, person, stage } = correction;
  return {
    id,
    seq,
    at: event.at,
    case: correction.case,
    person,
    type: event.type,
    kind: 'event',
    stage,
    ...(event.attrs ? { attrs: event.attrs } : {}),
    ...(event.asked ? { asked: event.asked } : {}),
  };
}

/**
 * A journal as it stands now: as written, but for events that were withdrawn, corrected or recorded late, which are left out, replaced
 * and put in their place by time. The lines of the corrections themselves are gone with what they corrected.
 */
export function correctedEntries(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some((entry) => entry.kind === 'correction')) return entries;
  const standing = new Set(effectiveEvents(entries));
  const rest = entries.filter((entry) => (entry.kind === 'event' ? standing.has(entry) : entry.kind !== 'correction'));
  const late = [...standing].filter((event) => !rest.includes(event));
  return [...rest, ...late].sort((a, b) => a.at - b.at || a.seq - b.seq);
}
