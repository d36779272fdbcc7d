import { systemClock } from 'justice-pathway';
import { openings, services, walkDesks } from 'justice-pathway/machines';
import { openAt, readHoursWords } from 'justice-pathway/service';
import type { AreaState } from '../area/area.ts';
import { areaServices, directoryOf } from '../area/services.ts';
import { today } from '../session/begin-session.ts';

export interface AreaAsk {
  readonly area: AreaState;
}

/** What is known of each desk, and the directory file of what was typed. */
export interface AreaAnswer {
  readonly desks: readonly { readonly id: string; readonly known: string; readonly fault?: string }[];
  readonly file: string;
}

/** Says of each desk what is known with what was typed, and what of it cannot be read. */
export function area({ area: of }: AreaAsk): AreaAnswer {
  const on = today();
  const known = new Map(areaServices(of, on).map((service) => [service.id, service]));
  return {
    desks: walkDesks.map((desk) => {
      const hours = of.desks[desk.id]?.hours.trim() ?? '';
      if (hours !== '' && readHoursWords(hours) === undefined)
        return {
          id: desk.id,
          known: '',
          fault: `“${hours}” could not be read as hours. Write days and times: Mon to Fri 9:00 to 17:00. Until then they are not known.`,
        };
      const service = known.get(desk.service);
      const name = services.find((one) => one.id === desk.service)?.name;
      const whose = name === undefined ? 'No service of the directory.' : `In the directory: ${name}.`;
      const opening = service === undefined ? undefined : openAt(service, systemClock.now(), openings);
      const now =
        hours !== ''
          ? `Told by you. At this hour: ${opening?.answer ?? 'unknown'}.`
          : 'Its hours are not known: nobody has published them.';
      return { id: desk.id, known: `${whose} ${service?.schedules && hours === '' ? 'It publishes its hours.' : now}` };
    }),
    file: `${JSON.stringify(directoryOf(of, on), null, 2)}\n`,
  };
}
