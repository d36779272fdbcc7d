import { type CivilDate, PathwayError } from 'justice-pathway';
import { needs } from '../given.ts';
import { custodyRouting } from '../law/holidays/custody-routing.ts';
import { notKnown } from '../not-known.ts';
import { sources } from '../sources/acts.ts';
import type { CalendarFile } from './calendar-file.ts';
import { calendarOf, type LoadedCalendar } from './load-calendar.ts';

const advertiser = {
  title: 'Alloa Advertiser, on the bank holidays of 2022',
  address: 'https://www.alloaadvertiser.com/',
  kind: 'press',
} as const;

// Entries only where there is a source. Everything else is answered with a warning that the local calendar is not known.
const files: readonly CalendarFile[] = [
  {
    id: 'clackmannanshire-council',
    label: 'Clackmannanshire Council',
    kind: 'body',
    basis: 'scottish-bank-holidays',
    holidays: [],
    notObserved: [
      { name: 'Spring bank holiday', source: advertiser, note: 'Said of the late May holiday in 2022; taken to hold in other years.' },
    ],
    custodyRouting: [],
  },
  court('alloa-sheriff-court', 'Alloa Sheriff Court', 'Alloa'),
  court('stirling-sheriff-court', 'Stirling Sheriff Court', 'Stirling'),
];

function court(id: string, label: string, name: string): CalendarFile {
  return {
    id,
    label,
    kind: 'court',
    basis: 'scottish-bank-holidays',
    holidays: [{ date: '2021-05-03', name: 'Early May court holiday', source: sources.courtsClosed2021 }],
    notObserved: [],
    custodyRouting: routed(name),
  };
}

/** Days on which a court's custody business goes elsewhere, as the law values hold them. */
function routed(name: string): CalendarFile['custodyRouting'] {
  return custodyRouting.values.flatMap(({ value, source }) =>
    value.filter((each) => each.courts.includes(name)).map(({ date, to }) => ({ date, courts: [name], to, source })),
  );
}

/** The calendars of courts and bodies that a source speaks of, by id. */
export const localCalendars: ReadonlyMap<string, LoadedCalendar> = new Map(files.map((each) => [each.id, calendarOf(each)]));

const standIns = new Map<string | undefined, LoadedCalendar>();

/**
 * The public holidays of an area, for the day of release (1993 Act s.27(8)). Where the area's own days are not known,
 * the bank holidays of Scotland stand in and the calendar says so.
 */
export function areaCalendar(area: string | undefined, own: readonly LoadedCalendar[] = []): LoadedCalendar {
  if (area !== undefined) needs('areaCalendar', 'area', area, 'a text');
  needs('areaCalendar', 'own', own, 'a list');
  const known = area === undefined ? undefined : own.find((each) => each.id === area && each.kind === 'area');
  if (known) return known;
  const stand = standIns.get(area) ?? standIn(area);
  standIns.set(area, stand);
  return stand;
}

function standIn(area: string | undefined): LoadedCalendar {
  const label = area ?? 'the area of release';
  const stand = calendarOf({
    id: area ?? 'area-not-given',
    label,
    kind: 'area',
    basis: 'scottish-bank-holidays',
    holidays: [],
    notObserved: [],
    custodyRouting: [],
  });
  return {
    ...stand,
    warnings: () => [`Public holidays for release are local: those of ${label} are not known, so the bank holidays of Scotland stand in.`],
  };
}

/** The calendar of a court or body. @throws PathwayError `no-such-calendar` */
export function localCalendar(id: string): LoadedCalendar {
  needs('localCalendar', 'id', id, 'a text');
  const found = localCalendars.get(id);
  if (!found) throw new PathwayError('no-such-calendar', notKnown(`There is no calendar "${id}".`, id, [...localCalendars.keys()]), { id });
  return found;
}

/** Where a court's custody business goes on a day: to another court if a source says so, else to itself on a sitting day, else not known. */
export function custodyCourtOn(court: string, date: CivilDate): string | undefined {
  for (const calendar of localCalendars.values()) {
    const routed = calendar.custodyCourt(court, date);
    if (routed) return routed;
  }
  return undefined;
}

/** The public holidays that decide a day of release: those of a calendar given, else of the area as far as known. */
export function releaseCalendar(facts: {
  readonly area?: string | undefined;
  readonly calendar?: CalendarFile | undefined;
}): LoadedCalendar {
  return facts.calendar ? calendarOf(facts.calendar) : areaCalendar(facts.area);
}
