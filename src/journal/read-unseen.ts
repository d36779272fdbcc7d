import type { Unseen } from './journey.ts';
import { at, isFields, isTexts, type Notes, type Place } from './notes.ts';

/** Reads what the record cannot show. */
export function readUnseen(value: unknown, place: Place, { note, readTime }: Notes): Unseen[] {
  if (value === undefined || value === null) return [];
  const bad = (path: Place, found: unknown) =>
    note(
      'bad-unseen',
      'error',
      path,
      found,
      'What cannot be seen names a domain or event types.',
      'Write [{ "domain": "health", "from": …, "to": … }].',
    );
  if (!Array.isArray(value)) {
    bad(place, value);
    return [];
  }
  return value.flatMap((one: unknown, index): Unseen[] => {
    const here = { ...place, path: `${place.path}[${index}]` };
    const domain = isFields(one) ? one['domain'] : undefined;
    const types = isFields(one) ? one['types'] : undefined;
    if (!isFields(one) || (typeof domain !== 'string' && !isTexts(types))) {
      bad(here, one);
      return [];
    }
    const from = one['from'] === undefined ? undefined : readTime(one['from'], at(here, 'from'), 'A period');
    const to = one['to'] === undefined ? undefined : readTime(one['to'], at(here, 'to'), 'A period');
    if ((one['from'] !== undefined && from === undefined) || (one['to'] !== undefined && to === undefined)) return [];
    return [
      {
        ...(typeof domain === 'string' ? { domain } : {}),
        ...(isTexts(types) ? { types } : {}),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}
