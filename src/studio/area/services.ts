import { deskArea, services, type WalkDesk, walkDesks } from 'justice-pathway/machines';
import type { Schedule, Service } from 'justice-pathway/service';
import { applyKept } from '../../adapters/directory/apply-kept.ts';
import type { KeptDirectory, KeptEntry } from '../../adapters/directory/kept-directory.ts';
import { readHours } from '../../service/opening/hours-words.ts';
import type { AreaDesk, AreaState } from './area.ts';
import { readRides } from './rides.ts';

/** What the group typed, as a directory that people keep: one entry for each desk of which something is said. */
export function directoryOf(area: AreaState, on: string): KeptDirectory {
  return {
    kind: 'justice-pathway-directory',
    version: 1,
    name: 'Hours of our own area, as told by the group',
    entries: walkDesks.flatMap((desk) => {
      const typed = area.desks[desk.id];
      return typed === undefined ? [] : entryOf(desk, typed, on);
    }),
    availability: [],
    ...gateOf(area),
  };
}

function gateOf({ travel, rides: typed = '' }: AreaState): Pick<KeptDirectory, 'gate'> {
  const { rides } = readRides(typed);
  if (travel === 0 && rides.length === 0) return {};
  return {
    gate: {
      ...(travel === 0 ? {} : { travelMinutes: travel }),
      ...(rides.length === 0 ? {} : { rides: rides.map((one) => ({ ...one })) }),
    },
  };
}

function entryOf(desk: WalkDesk, typed: AreaDesk, on: string): KeptEntry[] {
  const { schedules, holidays } = readTyped(typed.hours);
  const isKnown = services.some((one) => one.id === desk.service);
  const requires = {
    ...(typed.phone === undefined ? {} : { phone: typed.phone }),
    ...(typed.photoId === undefined ? {} : { photoId: typed.photoId }),
  };
  const set = {
    ...(isKnown ? {} : { name: desk.label, needs: [...desk.needs], areas: [deskArea] }),
    ...(schedules === undefined
      ? {}
      : {
          schedules: schedules.map((one) => ({
            freq: 'WEEKLY' as const,
            byday: one.byday ?? '',
            opensAt: one.opensAt ?? '',
            closesAt: one.closesAt ?? '',
          })),
        }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(Object.keys(requires).length === 0 ? {} : { requires }),
    ...(typed.waitDays === undefined ? {} : { places: [{ on, waitDays: typed.waitDays }] }),
  };
  // How many are seen at a time has no field in a directory of services; it is kept in words.
  const said = typed.places === undefined ? {} : { said: `Seen at a time: ${typed.places}.` };
  if (Object.keys(set).length + Object.keys(said).length === 0) return [];
  return [
    { do: isKnown ? 'change' : 'add', service: desk.service, on, by: 'the group at the table', how: 'said in a session', ...said, set },
  ];
}

function readTyped(hours: string): { readonly schedules?: readonly Schedule[] | undefined; readonly holidays?: 'open' | 'closed' } {
  const read = hours.trim() === '' ? undefined : readHours(hours);
  return read?.schedules === undefined ? {} : read;
}

/** The directory with what the group typed laid over it. */
export function areaServices(area: AreaState, on: string): readonly Service[] {
  return applyKept(services, directoryOf(area, on)).services;
}
