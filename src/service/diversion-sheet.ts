import { type CivilDate, dateOf } from '../kernel/civil-date.ts';
import { givenAs } from '../kernel/given.ts';
import type { Grounds } from '../kernel/grounds.ts';
import { DAY, type Instant } from '../kernel/instant.ts';
import { median } from '../kernel/median.ts';
import { sourceText } from '../kernel/source.ts';
import type { AreaMap } from './area-map.ts';
import type { RecordedEvent } from './availability-register.ts';
import { inArea } from './eligible.ts';
import { latestTold, serviceGrounds, toldText } from './opening/opening-grounds.ts';
import type { Service } from './service.ts';

/** One line of a sheet: what is said, when it was so (absent where the source gives no date), and who says it. `text` is absent where nobody has published it. */
export interface SheetLine {
  readonly label: string;
  readonly text?: string;
  readonly asOf?: string;
  readonly source?: string;
  /** How it is known, for a line of a service. */
  readonly grounds?: Grounds;
  /** What to ask whom, where nobody has published it. */
  readonly task?: string;
}

/** What one service offers to people diverted from prosecution. */
export interface SheetService {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly SheetLine[];
}

/** Diversion in an area, for those who mark cases. */
export interface DiversionSheet {
  readonly area: string;
  readonly on: CivilDate;
  readonly services: readonly SheetService[];
  /** What the records of the area show; each with the number of people behind it. */
  readonly records: readonly SheetLine[];
}

/** The event types of the steps of a diversion. */
export interface DiversionSteps {
  readonly referred: string;
  readonly assessed: string;
  readonly commenced: string;
  readonly completed: string;
  readonly ended: string;
}

/** For whom and when a diversion sheet is made. */
export interface DiversionSheetOptions {
  /** Journeys of people of the area. @defaultValue none */
  readonly journeys?: readonly { readonly id: string; readonly observationEnd?: Instant; readonly events: readonly RecordedEvent[] }[];
  /** What the steps of a diversion are called in the journeys. @defaultValue nothing is read of journeys */
  readonly steps?: DiversionSteps;
  /** Which areas lie in which. */
  readonly areas?: AreaMap;
  /** Local time of the records; needed with journeys. */
  readonly zone?: string;
  /** Counts of people are told to the nearest of so many, and nothing is told of fewer than twice as many. @defaultValue 5 */
  readonly smallNumber?: number;
}

/**
 * What is offered to people diverted from prosecution in an area: for whom, wait, length, completion and contact, each line dated and sourced.
 * Services are those of the directory that say `diversion` and serve the area; waits and completions come from journeys.
 */
export function diversionSheet(
  services: readonly Service[],
  area: string,
  on: CivilDate,
  options: DiversionSheetOptions = {},
): DiversionSheet {
  givenAs('diversionSheet', 'services', services, '[id:text name:text]');
  givenAs('diversionSheet', 'area', area, 'text');
  givenAs('diversionSheet', 'on', on, 'text');
  givenAs('diversionSheet', 'options', options, 'object?');
  const found = services.filter(
    (service) =>
      Array.isArray(service.statuses) && service.statuses.includes('diversion') && inArea(service, area, options.areas).answer !== 'no',
  );
  return {
    area,
    on,
    services: found.map((service) => ({ id: service.id, name: service.name, lines: linesOf(service, on) })),
    records: recordLines(options, on),
  };
}

function linesOf(service: Service, on: CivilDate): SheetLine[] {
  const ring = service.phones?.[0]?.number ?? service.email;
  const line = (label: string, field: keyof Service, text: string | undefined): SheetLine => {
    const fact = service.facts?.find((each) => each.field === field);
    const asOf = fact?.asOf ?? service.assuredOn;
    const source = fact ? sourceText(fact.source) : service.organisation?.name;
    if (text === undefined || text === '')
      return {
        label,
        task: `Ask ${service.organisation?.name ?? service.name}${ring === undefined ? ', whose number is not published' : `, ${ring}`}.`,
      };
    const grounds = serviceGrounds(service, field, on);
    const told = latestTold(service, field, on);
    const from = told ? toldText(told) : source;
    const day = told?.on ?? asOf;
    return { label, text, ...(day === undefined ? {} : { asOf: day }), ...(from === undefined ? {} : { source: from }), grounds };
  };
  const ages =
    service.ages === 'any' ? 'any age' : service.ages && [service.ages.min, service.ages.max].map((age) => age ?? '').join(' to ');
  const contact = [...(service.phones ?? []).map((phone) => phone.number), service.email, service.url].filter((text) => text !== undefined);
  return [
    line('Offered', 'description', service.description),
    line('For whom', 'eligibility', [service.eligibility, ages].filter((text) => text !== undefined).join(' ')),
    line('Wait', 'waitText', service.waitText),
    line('Length', 'length', service.length),
    line('Completion', 'completion', service.completion),
    line('Contact', 'phones', contact.join(', ')),
  ];
}

function recordLines(options: DiversionSheetOptions, on: CivilDate): SheetLine[] {
  const { journeys = [], steps, smallNumber = 5 } = options;
  if (journeys.length === 0 || steps === undefined) return [];
  const known = new Set(Object.values(steps));
  const zone = options.zone ?? 'UTC';
  const spans: Record<'assessed' | 'commenced' | 'completed', number[]> = { assessed: [], commenced: [], completed: [] };
  let commenced = 0;
  let completed = 0;
  let ended = 0;
  let last: Instant | undefined;
  for (const { events } of journeys) {
    let referredAt: Instant | undefined;
    let assessedAt: Instant | undefined;
    let startedAt: Instant | undefined;
    for (const event of events) {
      if (!known.has(event.type)) continue;
      if (dateOf(event.at, zone) > on) continue;
      last = Math.max(last ?? event.at, event.at);
      if (event.type === steps.referred) referredAt = event.at;
      if (event.type === steps.assessed) {
        if (referredAt !== undefined) spans.assessed.push((event.at - referredAt) / DAY);
        assessedAt = event.at;
      }
      if (event.type === steps.commenced) {
        commenced += 1;
        if (assessedAt !== undefined) spans.commenced.push((event.at - assessedAt) / DAY);
        startedAt = event.at;
      }
      if (event.type === steps.completed && startedAt !== undefined) {
        completed += 1;
        spans.completed.push((event.at - startedAt) / DAY);
        startedAt = undefined;
      }
      if (event.type === steps.ended && startedAt !== undefined) {
        ended += 1;
        startedAt = undefined;
      }
    }
  }
  // Counts are told to the nearest five or so, and a middle only where it is nobody's own: the sheet goes out.
  const about = (count: number) => Math.round(count / smallNumber) * smallNumber;
  const source = `records of about ${about(journeys.length)} people`;
  const asOf = last === undefined ? on : dateOf(last, zone);
  const half = (label: string, list: number[]): SheetLine =>
    about(list.length) < 2 * smallNumber || list.length === 0
      ? { label, ...(list.length === 0 ? {} : { text: 'held back: few people', asOf, source }) }
      : { label, text: `half within ${roughDays(median(list))} days (${about(list.length)} people)`, asOf, source };
  const done = completed + ended;
  const share: SheetLine =
    done === 0
      ? { label: 'Completed, of those that ended' }
      : about(done) < 4 * smallNumber || about(completed) < smallNumber || about(ended) < smallNumber
        ? { label: 'Completed, of those that ended', text: 'held back: few people', asOf, source }
        : {
            label: 'Completed, of those that ended',
            text: `${Math.round((100 * about(completed)) / Math.max(about(done), about(completed)))}% (${about(done)} of ${about(commenced)} begun)`,
            asOf,
            source,
          };
  return [
    half('From referral to assessment', spans.assessed),
    half('From assessment to start', spans.commenced),
    half('From start to completion', spans.completed),
    share,
  ];
}

/** Whole days, and from ten on to the nearest five. */
const roughDays = (value: number): string => String(value < 10 ? Math.max(1, Math.round(value)) : Math.round(value / 5) * 5);
