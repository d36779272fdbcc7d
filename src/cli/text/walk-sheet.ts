import { formatInstant } from 'justice-pathway';
import { contacts, domainNames, scottishPathway, type WalkActionId, walkActions, walkStarts } from 'justice-pathway/machines';
import { wrap } from '../../report/plain/wrap.ts';
import { sayDay, sayTime } from '../../studio/parts/say.ts';
import { cameOutAt } from '../../studio/walk/came-out.ts';
import { countedText } from '../../studio/walk/counted-text.ts';
import type { Crossing } from '../../studio/walk/crossings.ts';
import type { WalkFinding } from '../../studio/walk/finish.ts';
import { isFor } from '../../studio/walk/is-for.ts';
import type { LaidStop, LaidWalk } from '../../studio/walk/lay-out.ts';
import { askable, doable, needsAt, type ToldWalk, type WalkChoice } from '../../studio/walk/tell.ts';
import { stepsToAsk } from '../../studio/walk/to-ask.ts';

/** A walk that was taken, and how. */
export interface WalkSheet {
  readonly walk: LaidWalk;
  readonly told: ToldWalk;
  /** What was asked and done at each stop. */
  readonly choices: readonly WalkChoice[];
  /** What broke. */
  readonly found: readonly WalkFinding[];
  readonly crossings: readonly Crossing[];
  readonly isAll: boolean;
  /** The file whose hours were used. */
  readonly kept: string | undefined;
}

const width = 92;
const zone = scottishPathway.zone;

/** A walk as a sheet to print and hand out: each stop with its boxes and with what came out there, then what is left open. */
export function walkSheet(sheet: WalkSheet): string {
  const { walk, told, found, crossings } = sheet;
  const own = found.filter((one) => one.byThePathway);
  const others = found.filter((one) => !one.byThePathway);
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines.flatMap(item)]);
  return `${[
    ...headOf(sheet),
    ...walk.stops.flatMap((stop, at) => ['', ...stopLines(sheet, stop, at)]),
    '',
    'AT THE END',
    `${walk.stops.length - told.absent.size} stops.`,
    ...(found.length === 0 ? ['Nothing that the rules look for is left open.'] : []),
    ...part(
      `Left open, though a stop could have met it: ${others.length}`,
      others.map((one) => one.sentence),
    ),
    ...part(
      `Left open by the pathway itself; no stop could have met it: ${own.length}`,
      own.map((one) => one.sentence),
    ),
    ...part(
      'Moments at which the two lives crossed:',
      crossings.map((one) => `${sayDay(formatInstant(one.when, zone))}. ${one.means}${one.came === '' ? '' : ` [${one.came}]`}`),
    ),
  ].join('\n')}\n`;
}

function headOf({ walk, told, isAll, kept }: WalkSheet): string[] {
  const { person, companion, facts, releasedAt, openedAt, startId } = walk;
  const toAsk = stepsToAsk(walk, told).length;
  const hours = kept === undefined ? 'Hours of desks are those of the built-in directory.' : `Hours of desks are those of ${kept}.`;
  return [
    `${person.name.toUpperCase()}: ${walkStarts[startId].label}`,
    ...wrap(`${person.name} is invented. ${person.about}`, width),
    ...(companion === undefined ? [] : wrap(`${companion.name} walks beside. ${companion.about}`, width)),
    ...(facts.countedFrom === facts.startOn ? [] : wrap(countedText(facts), width)),
    ...wrap(
      releasedAt === undefined
        ? `It begins on ${sayTime(formatInstant(openedAt, zone))}.`
        : `It begins on ${sayDay(formatInstant(openedAt, zone))}; release is on ${sayTime(formatInstant(releasedAt, zone))}.`,
      width,
    ),
    ...wrap(
      `${isAll ? 'Everything that can be asked and done at a stop was.' : 'Nothing was asked or done.'} [x] was asked or done, [ ] was not; * is a need of the person.`,
      width,
    ),
    ...wrap(
      `${hours}${toAsk === 0 ? '' : ` For ${toAsk === 1 ? 'one step' : `${toAsk} steps`} nobody has said when the desk is open: they are marked "ring first", and are taken here as if it were.`}`,
      width,
    ),
  ];
}

function stopLines({ walk, told, choices, found }: WalkSheet, stop: LaidStop, at: number): string[] {
  const about = contacts[stop.contact];
  const whose = walk.companion === undefined ? '' : ` (${stop.whose === 'first' ? walk.person.name : walk.companion.name})`;
  const title = `${at + 1}. ${stop.label}${whose}. ${sayTime(formatInstant(stop.at, zone))}`;
  const absent = told.absent.get(at);
  if (absent !== undefined) return [...wrap(title, width), ...inset(`This stop did not arise. ${absent}`)];
  const before = new Set([...told.doneAt].filter(([position]) => position < at).flatMap(([, ids]) => ids));
  const done = new Set(told.doneAt.get(at));
  const here = told.doneAt.get(at) ?? [];
  const isMet = stop.meets === undefined || (stop.happens ?? []).some((one) => one.isContact) || stop.meets.some((id) => done.has(id));
  const asked = new Set(isMet ? choices[at]?.asked : []);
  const needs = new Set<string>(needsAt(walk, stop));
  const box = (isTicked: boolean) => (isTicked ? '[x]' : `[${unbroken}]`);
  const asks = askable(walk, stop).map((one) => `${box(asked.has(one))} ${domainNames[one] ?? one}${needs.has(one) ? '*' : ''}`);
  const meets = here.length > 0 || stop.meets === undefined || isMet ? [] : stop.meets.filter((id) => isFor(walk, id));
  return [
    ...wrap(title, width),
    ...inset(`In the room: ${(stop.present ?? about.present).join(', ')}. Usual here: ${stop.practice ?? about.practice}.`),
    ...(meets.length === 0
      ? []
      : inset(`Nobody meets the person here unless one of these is done: ${meets.map((id) => walkActions[id].label).join('; ')}.`)),
    ...(asks.length === 0 ? [] : inset(`Ask about: ${asks.join('   ')}`)),
    ...doable(walk, stop, before).flatMap((id) => inset(`${box(done.has(id))} ${walkActions[id].label}${noteOf(walk, told, at, id)}`)),
    ...told.refused.filter((one) => one.at === at).flatMap((one) => inset(`Refused: ${one.step}. ${one.because}`)),
    ...found.filter((one) => cameOutAt(walk, one) === at).flatMap((one) => inset(`! ${one.sentence}`)),
  ];
}

/** When a step that waits is seen, and whether somebody has to ring first. */
function noteOf(walk: LaidWalk, told: ToldWalk, at: number, id: WalkActionId): string {
  const { label } = walkActions[id];
  const waits = told.queued.find((one) => one.at === at && one.step === label);
  if (waits !== undefined)
    return ` (${waits.kind === 'queue' ? 'a queue; seen' : 'arrives'} on ${sayDay(formatInstant(waits.until, zone))})`;
  return stepsToAsk(walk, told).some((one) => one.at === at && one.step === label) ? ' (ring first)' : '';
}

/** A space at which no line ends. */
const unbroken = '\u00a0';

function inset(text: string): string[] {
  return wrap(text, width - 3, 3).map((line) => line.replaceAll(unbroken, ' '));
}

function item(text: string): string[] {
  return wrap(text, width - 4, 4).map((line, at) => (at === 0 ? `  - ${line.trimStart()}` : line));
}
