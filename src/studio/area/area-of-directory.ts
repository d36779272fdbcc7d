import { walkDesks } from 'justice-pathway/machines';
import type { Schedule } from 'justice-pathway/service';
import type { KeptDirectory, KeptEntry } from '../../adapters/directory/kept-directory.ts';
import { clockText, hoursTyped } from '../../service/opening/hours-text.ts';
import type { AreaDesk, AreaState } from './area.ts';

/** What a directory file says of the desks of this page, in the form in which it is typed; what has no place here is told. */
export function areaOfDirectory(kept: KeptDirectory): { readonly area: AreaState; readonly said: readonly string[] } {
  const said: string[] = [];
  const desks: Record<string, AreaDesk> = {};
  const entries = [...kept.entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const others = new Set<string>();
  for (const entry of entries) {
    const desk = walkDesks.find((one) => one.service === entry.service);
    if (desk === undefined) others.add(entry.service);
    else {
      const { fields, left } = fieldsOf(entry);
      if (Object.keys(fields).length > 0) desks[desk.id] = { ...(desks[desk.id] ?? { hours: '' }), ...fields };
      if (left.length > 0)
        said.push(`${desk.label}: ${left.join(', ')} cannot be shown on this page, and ${left.length === 1 ? 'was' : 'were'} left out.`);
    }
  }
  if (others.size > 0) {
    const which = [...others].slice(0, 5).join(', ');
    said.push(
      `This page has no desk for ${others.size === 1 ? 'one service' : `${others.size} services`} of the file: ${which}. Only the file keeps what it says of them.`,
    );
  }
  if (kept.availability.length > 0) said.push('What the file says of specialist services has no desk on this page, and was left out.');
  const rides = (kept.gate?.rides ?? []).filter(isPlain);
  const left = (kept.gate?.rides ?? []).length - rides.length;
  if (left > 0)
    said.push(`${left === 1 ? 'One ride' : `${left} rides`} of certain days only cannot be shown on this page, and were left out.`);
  const lines = rides.map(({ leaves, arrives, route }) =>
    [clockOf(leaves), arrives === undefined ? '' : clockOf(arrives), route ?? ''].filter((one) => one !== '').join(' '),
  );
  return { area: { desks, travel: kept.gate?.travelMinutes ?? 0, ...(lines.length === 0 ? {} : { rides: lines.join('\n') }) }, said };
}

type Ride = NonNullable<NonNullable<KeptDirectory['gate']>['rides']>[number];

function isPlain({ days, validFrom, validTo, holidays }: Ride): boolean {
  return days === undefined && validFrom === undefined && validTo === undefined && holidays === undefined;
}

function clockOf(text: string): string {
  const [hour = '', minute = ''] = text.split(':');
  return clockText(Number(hour) * 60 + Number(minute));
}

const shown = new Set(['name', 'needs', 'areas', 'schedules', 'holidays', 'requires', 'places']);

function fieldsOf({ do: verb, set = {}, said: words = '' }: KeptEntry): {
  readonly fields: Partial<AreaDesk>;
  readonly left: readonly string[];
} {
  if (verb === 'close') return { fields: {}, left: ['that it is shut for some days'] };
  const left = Object.keys(set).filter((key) => !shown.has(key));
  const hours = set.schedules === undefined ? undefined : hoursTyped(set.schedules as readonly Schedule[], set.holidays);
  if (set.schedules !== undefined && hours === undefined) left.push('hours that are not the same in every week');
  if (set.schedules === undefined && set.holidays !== undefined) left.push('public holidays');
  const { phone, photoId, ...more } = set.requires ?? {};
  if (Object.keys(more).length > 0) left.push(`that it asks for ${Object.keys(more).join(' and ')}`);
  const place = set.places?.at(-1);
  const wait = place?.waitDays;
  const seen = /^Seen at a time: (\d{1,3})\.$/.exec(words)?.[1];
  return {
    fields: {
      ...(hours === undefined ? {} : { hours }),
      ...(phone === undefined ? {} : { phone }),
      ...(photoId === undefined ? {} : { photoId }),
      ...(wait !== undefined && Number.isInteger(wait) && wait <= 400 ? { waitDays: wait } : {}),
      ...(seen !== undefined && Number(seen) >= 1 && Number(seen) <= 100 ? { places: Number(seen) } : {}),
    },
    left,
  };
}
