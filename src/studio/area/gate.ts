import { formatInstant, type Instant, MINUTE } from 'justice-pathway';
import { openings, scottishPathway } from 'justice-pathway/machines';
import { type Ride, ridesFrom, type Service } from 'justice-pathway/service';
import { remote } from '../../service/remote.ts';
import type { AreaState } from './area.ts';
import { gate, readRides } from './rides.ts';
import { areaServices } from './services.ts';

/** When somebody who walks out of the gate comes to the first desk, by what the group typed. */
export interface FromGate {
  /** `undefined`: no ride leaves the gate any more that day. */
  readonly at: Instant | undefined;
  /** In words; empty where nothing was typed. */
  readonly said: string;
}

/** The way from the gate: the next ride where rides were typed, else the minutes, else none. */
export function fromGate({ rides: typed = '', travel }: AreaState, leaves: Instant): FromGate {
  const { rides } = readRides(typed);
  if (rides.length === 0) return { at: leaves + travel * MINUTE, said: travel === 0 ? '' : `It is ${travel} minutes from the gate.` };
  const date = formatInstant(leaves, scottishPathway.zone).slice(0, 10);
  const [next] = ridesFrom(rides, gate, date, leaves, scottishPathway.zone, openings.calendar?.(undefined)?.holiday(date) !== undefined);
  if (next === undefined)
    return { at: undefined, said: `No ride that was typed leaves the gate after ${clockOf(leaves)}. Somebody must fetch the person.` };
  return { at: arrivalOf(next, travel), said: saidOf(next, travel) };
}

/** What can be reached from the gate: every service and the minutes there, or those reached from anywhere where no ride leaves any more. */
export function reachedFromGate(
  area: AreaState,
  leaves: Instant,
  on: string,
): { readonly services: readonly Service[]; readonly travelMinutes: number } {
  const { at } = fromGate(area, leaves);
  const services = areaServices(area, on);
  return at === undefined ? { services: services.filter(isRemote), travelMinutes: 0 } : { services, travelMinutes: (at - leaves) / MINUTE };
}

function arrivalOf({ arrivesAt, leavesAt }: Ride, travel: number): Instant {
  return arrivesAt ?? leavesAt + travel * MINUTE;
}

function saidOf(ride: Ride, travel: number): string {
  const name = ride.route === undefined ? 'The next ride' : `The ride ${ride.route}`;
  const there = ride.arrivesAt === undefined && travel === 0 ? '' : ` and is there at ${clockOf(arrivalOf(ride, travel))}`;
  return `${name} leaves the gate at ${clockOf(ride.leavesAt)}${there}. Ask whether it runs that day.`;
}

function clockOf(at: Instant): string {
  return formatInstant(at, scottishPathway.zone).slice(11, 16);
}

/** Minutes from the gate to the first desk in a year, in which people leave at any hour of an office day: the middle of those hours. */
export function yearMinutes(area: AreaState): number {
  const day = Date.UTC(2027, 0, 13);
  const found = Array.from({ length: 19 }, (_, half) => day + (8 * 60 + half * 30) * MINUTE).flatMap((leaves) => {
    const { at } = fromGate(area, leaves);
    return at === undefined ? [] : [(at - leaves) / MINUTE];
  });
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? area.travel;
}

/** Is a service reached from anywhere, by telephone or online, and in no other way? */
export function isRemote({ schedules = [] }: Service): boolean {
  return schedules.length > 0 && schedules.every(({ attending }) => remote(attending));
}
