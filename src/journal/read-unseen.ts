import { isFields } from '../kernel/is-fields.ts';
import { nearest } from '../kernel/nearest.ts';
import type { Unseen } from './journey.ts';
import { at, isTexts, type Notes, type Place, shorten } from './notes.ts';

/** Reads what the record cannot show. Where the known domains are given, one that is nearly one of them is refused. */
export function readUnseen(value: unknown, place: Place, { note, readEdge }: Notes, known?: readonly string[]): Unseen[] {
  if (value === undefined || value === null) return [];
  const bad = (path: Place, found: unknown) =>
    note(
      'bad-unseen',
      'error',
      path,
      found,
      `${shorten(found)} will not do here.`,
      'Name a domain or event types, like [{ "domain": "health", "from": …, "to": … }].',
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
    if (typeof domain === 'string' && known !== undefined && !known.includes(domain)) {
      const near = nearest(domain, known);
      if (near !== undefined) {
        note('no-such-domain', 'error', at(here, 'domain'), domain, `"${domain}" is not a domain.`, `Did you mean "${near}"?`);
        return [];
      }
      note(
        'odd-domain',
        'warning',
        at(here, 'domain'),
        domain,
        `No rule of the pathway has the domain "${domain}".`,
        `Its domains are: ${known.join(', ')}.`,
      );
    }
    const from = one['from'] === undefined ? undefined : readEdge(one['from'], at(here, 'from'), 'from');
    const to = one['to'] === undefined ? undefined : readEdge(one['to'], at(here, 'to'), 'to');
    if ((one['from'] !== undefined && from === undefined) || (one['to'] !== undefined && to === undefined)) return [];
    return [
      {
        ...(typeof domain === 'string' ? { domain } : {}),
        ...(isTexts(types) ? { types } : {}),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(typeof one['why'] === 'string' ? { why: one['why'] } : {}),
        ...(one['neverRecorded'] === true ? { neverRecorded: true as const } : {}),
      },
    ];
  });
}
