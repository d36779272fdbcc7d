import { walkDesks } from 'justice-pathway/machines';
import type { AreaDesk, AreaState } from './area/area.ts';
import { field, record } from './read-fields.ts';

/** Reads what was typed about an area; a desk that is not understood is left out and told. */
export function readArea(value: unknown, trouble: string[]): AreaState {
  const given = Object.entries(record(field(value, 'desks')));
  const desks = given.flatMap(([id, one]): [string, AreaDesk][] => {
    const hours = field(one, 'hours') ?? '';
    const wait = field(one, 'waitDays');
    const seen = field(one, 'places');
    const isPlaces = seen === undefined || (typeof seen === 'number' && Number.isInteger(seen) && seen >= 1 && seen <= 100);
    const flags = ['phone', 'photoId'].map((key) => field(one, key));
    const isRead =
      walkDesks.some((desk) => desk.id === id) &&
      typeof hours === 'string' &&
      hours.length <= 200 &&
      (wait === undefined || (typeof wait === 'number' && Number.isInteger(wait) && wait >= 0 && wait <= 400)) &&
      isPlaces &&
      flags.every((flag) => flag === undefined || typeof flag === 'boolean');
    if (!isRead) {
      const label = walkDesks.find((desk) => desk.id === id)?.label;
      trouble.push(
        label === undefined
          ? `Hours of a desk that this page does not have (“${id.slice(0, 40)}”) were left out.`
          : `What was typed about “${label}” could not be read and was left out. Type it again under “Our own area”.`,
      );
      return [];
    }
    const [phone, photoId] = flags as (boolean | undefined)[];
    return [
      [
        id,
        {
          hours,
          ...(typeof wait === 'number' ? { waitDays: wait } : {}),
          ...(typeof seen === 'number' ? { places: seen } : {}),
          ...(phone === undefined ? {} : { phone }),
          ...(photoId === undefined ? {} : { photoId }),
        },
      ],
    ];
  });
  const travel = field(value, 'travel');
  const isMinutes = typeof travel === 'number' && Number.isInteger(travel) && travel >= 0 && travel <= 1440;
  if (travel !== undefined && !isMinutes)
    trouble.push('“Minutes from the gate to the first desk” could not be read and is 0 now. Type it again under “Our own area”.');
  const rides = field(value, 'rides');
  const isRides = typeof rides === 'string' && rides.length <= 2000;
  if (rides !== undefined && !isRides)
    trouble.push('“Rides from the gate” could not be read and was left out. Type it again under “Our own area”.');
  return { desks: Object.fromEntries(desks), travel: isMinutes ? travel : 0, ...(isRides && rides !== '' ? { rides } : {}) };
}
