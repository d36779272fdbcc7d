import { issueText, systemClock } from 'justice-pathway';
import { openings, services, walkDesks } from 'justice-pathway/machines';
import { openAt } from 'justice-pathway/service';
import { KeptDirectory } from '../../adapters/directory/kept-directory.ts';
import { checkValue, parseJson } from '../../kernel/index.ts';
import { hoursText } from '../../service/opening/hours-text.ts';
import { readHours } from '../../service/opening/hours-words.ts';
import type { AreaState } from '../area/area.ts';
import { areaOfDirectory } from '../area/area-of-directory.ts';
import { areaServices, directoryOf } from '../area/services.ts';
import { readArea } from '../read-area.ts';
import { field } from '../read-fields.ts';
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
      const read = hours === '' ? undefined : readHours(hours);
      if (read?.fault !== undefined)
        return {
          id: desk.id,
          known: '',
          fault: `“${hours}” could not be read as hours. ${read.fault} Write days and times: Mon to Thu 9 to 5, Fri 9 to 12.30. Until it can be read, nothing typed here is used.`,
        };
      const service = known.get(desk.service);
      const name = services.find((one) => one.id === desk.service)?.name;
      const whose = name === undefined ? 'No service of the directory.' : `In the directory: ${name}.`;
      const opening = service === undefined ? undefined : openAt(service, systemClock.now(), openings);
      const now =
        hours !== ''
          ? `Told by you, and read as: ${hoursText(read?.schedules ?? [])}${holidaysText(read?.holidays)} Now it is ${nowText(opening?.answer)}.`
          : 'Its hours are not known: nobody has published them.';
      return { id: desk.id, known: `${whose} ${service?.schedules && hours === '' ? 'It publishes its hours.' : now}` };
    }),
    file: `${JSON.stringify(directoryOf(of, on), null, 2)}\n`,
  };
}

function holidaysText(holidays: 'open' | 'closed' | undefined): string {
  return holidays === undefined ? '' : ` On public holidays it is ${holidays}.`;
}

function nowText(answer: 'open' | 'closed' | 'unknown' | undefined): string {
  return answer === undefined || answer === 'unknown' ? 'not known whether it is open' : answer;
}

export interface OpenAreaAsk {
  readonly name: string;
  readonly text: string;
}

/** The hours of a directory file, or why none could be read; `said` tells what of it has no place on the page. */
export interface OpenAreaAnswer {
  readonly area: AreaState | undefined;
  readonly said: readonly string[];
}

/** Opens a directory file that was saved here, or that people keep by other means. */
export function openArea({ name, text }: OpenAreaAsk): OpenAreaAnswer {
  const parsed = parseJson(text, { file: name });
  if (parsed.ok && field(parsed.value, 'kind') !== 'justice-pathway-directory')
    return {
      area: undefined,
      said: [`${name}: It is no directory of hours. Choose a file that was saved here with “Save these hours as a directory file”.`],
    };
  const read = parsed.ok ? checkValue(KeptDirectory, parsed.value, { file: name, code: 'bad-directory' }) : parsed;
  if (!read.ok) return { area: undefined, said: read.issues.slice(0, 8).map(issueText) };
  const { area: found, said } = areaOfDirectory(read.value);
  if (Object.keys(found.desks).length === 0 && found.travel === 0 && found.rides === undefined)
    return { area: undefined, said: [`${name}: It says nothing that this page has a place for.`, ...said] };
  // What the page could not take from a link it does not take from a file.
  const trouble: string[] = [];
  return { area: readArea(found, trouble), said: [...said, ...trouble] };
}
