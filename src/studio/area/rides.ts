import type { Departure } from 'justice-pathway/service';

/** What the place is called from which rides leave. */
export const gate = 'the gate';

/** Rides from the gate as they were typed, and the lines that could not be read. */
export interface ReadRides {
  readonly rides: readonly Departure[];
  readonly faults: readonly string[];
}

const line = /^(\d{1,2}[:.]\d{2})(?:\s*(?:-|to|,)?\s*(\d{1,2}[:.]\d{2}))?[\s,]*(.{0,60})$/;

/**
 * Reads rides, one a line: when it leaves the gate, when it is there, and what it is called.
 * @example readRides('10:05 10:30 C1').rides[0] // { from: 'the gate', to: 'town', leaves: '10:05', arrives: '10:30', route: 'C1' }
 */
export function readRides(text: string): ReadRides {
  const rides: Departure[] = [];
  const faults: string[] = [];
  for (const one of text.split('\n').map((row) => row.trim())) {
    if (one === '') continue;
    const found = line.exec(one);
    const [leaves, arrives] = [clock(found?.[1]), clock(found?.[2])];
    if (found === null || leaves === undefined || (found[2] !== undefined && arrives === undefined)) {
      faults.push(one.slice(0, 60));
      continue;
    }
    rides.push({
      from: gate,
      to: 'town',
      leaves,
      ...(arrives === undefined ? {} : { arrives }),
      ...(found[3] ? { route: found[3].trim() } : {}),
    });
  }
  return { rides, faults };
}

function clock(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [hour = '', minute = ''] = text.split(/[:.]/);
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
