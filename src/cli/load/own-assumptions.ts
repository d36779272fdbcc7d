import { areaAssumptions, fittedArea, fittedAreas } from 'justice-pathway/machines';
import { z } from 'zod';
import { PathwayError, unknownName } from '../../kernel/index.ts';
import { type SimulationAssumptions, type TrialWorld, withNumbers } from '../../simulate/index.ts';
import { badInput, type Io } from '../io.ts';
import { scottishWorld } from '../trial/scottish-world.ts';
import { readJsonAs } from './read-json.ts';

const FoundSet = z.looseObject({ times: z.record(z.string(), z.number().positive()), perYear: z.number().positive().optional() });
const Numbers = z
  .strictObject({ numbers: z.record(z.string(), z.number()).optional(), sets: z.array(FoundSet).min(1).optional() })
  .refine(({ numbers, sets }) => numbers !== undefined || sets !== undefined, 'Give "numbers", "sets" or both.')
  .refine(({ numbers }) => numbers === undefined || Object.keys(numbers).length > 0, {
    path: ['numbers'],
    message: 'No number stands here: nothing would be changed.',
  });
/** What `simulate fit FILE --format json` wrote. */
const Found = z.looseObject({ area: z.string(), sets: z.array(FoundSet).min(1), figures: z.array(z.unknown()) });

/** In place of the national numbers: an area's, some single ones, or sets that were found. Plain data, so that a worker can be told it. */
export interface OwnNumbers {
  readonly area?: string;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly sets?: readonly OwnSet[];
}

/** Multipliers of what is not known, with the people who come in in a year. */
export interface OwnSet {
  readonly times: Readonly<Record<string, number>>;
  readonly perYear?: number | undefined;
}

/** Reads what stands in place of the national numbers, and says on stderr what an area rests on. */
export function readOwnNumbers(io: Io, area: string | undefined, file: string | undefined): OwnNumbers {
  const { numbers, sets } = file === undefined ? {} : readFile(file);
  if (area !== undefined) tellArea(io, area, sets !== undefined);
  const own: OwnNumbers = {
    ...(area === undefined ? {} : { area }),
    ...(numbers === undefined ? {} : { numbers }),
    ...(sets === undefined ? {} : { sets }),
  };
  try {
    worldOf(own);
    return own;
  } catch (error) {
    if (!(error instanceof PathwayError)) throw error;
    return badInput({
      code: error.code,
      severity: 'error',
      ...(file === undefined ? {} : { file }),
      message: error.message,
      cure: 'See docs/reference/assumptions.md.',
    });
  }
}

function readFile(file: string): Pick<OwnNumbers, 'numbers' | 'sets'> {
  const see = 'Write {"numbers": {"need:housing": 0.5}}, or give what "simulate fit FILE --format json" wrote.';
  const text = readJsonAs(z.unknown(), file, { code: 'bad-assumptions', see });
  const isFound = typeof text === 'object' && text !== null && 'figures' in text;
  if (isFound) return { sets: readJsonAs(Found, file, { code: 'bad-assumptions', see }).sets };
  const { numbers, sets } = readJsonAs(Numbers, file, { code: 'bad-assumptions', see });
  return { ...(numbers ? { numbers } : {}), ...(sets ? { sets } : {}) };
}

/** Says what an area rests on. One that is not known can only be the name of sets that were found for it. */
function tellArea(io: Io, area: string, named: boolean): void {
  const fitted = fittedArea(area);
  if (fitted && !named) {
    const { label, rests, couldNotMeet, tests } = fitted;
    io.err([label, ...rests, ...couldNotMeet.map((each) => `Not met: ${each}`), ...tests].join('. ').replaceAll('..', '.'));
  }
  if (fitted || named) return;
  const slip = unknownName(
    'area',
    area,
    fittedAreas.map(({ id }) => id),
    {},
  );
  badInput({
    ...slip,
    cure: `${slip.cure ?? ''} No figures are kept for another: fit yours with "simulate fit FILE --format json --out found.json", then give --assumptions found.json beside --area.`.trim(),
  });
}

const worlds = new Map<string, TrialWorld>();

/** The world with one's own numbers: its assumptions are those of the first set, and `sets` are all of them where there are several. */
export function worldOf(own: OwnNumbers): TrialWorld {
  const key = JSON.stringify(own);
  let world = worlds.get(key);
  if (!world) {
    const sets = setsOf(own);
    world = { ...scottishWorld, assumptions: sets[0] as SimulationAssumptions, ...(sets.length > 1 ? { sets } : {}) };
    worlds.set(key, world);
  }
  return world;
}

function setsOf({ area, numbers, sets }: OwnNumbers): SimulationAssumptions[] {
  const fitted = area === undefined ? undefined : fittedArea(area);
  const base = scottishWorld.assumptions;
  const own = (of: SimulationAssumptions): SimulationAssumptions => (numbers === undefined ? of : withNumbers(of, numbers));
  if (sets)
    return sets.map(({ times, perYear }) =>
      own(areaAssumptions({ sets: [times], perYear: perYear ?? base.arrivals.perYear.value }, 0, base)),
    );
  if (fitted) return fitted.sets.map((_, place) => own(areaAssumptions(fitted, place, base)));
  return [own(base)];
}

/** The multipliers of each set; none where the numbers are the national ones. */
export function timesOf({ area, sets }: OwnNumbers): readonly OwnSet['times'][] {
  return sets?.map(({ times }) => times) ?? (area === undefined ? undefined : fittedArea(area)?.sets) ?? [];
}

/** One's own numbers with other multipliers in place of the sets. */
export function withTimes(own: OwnNumbers, times: OwnSet['times']): OwnNumbers {
  const perYear = own.sets?.[0]?.perYear ?? (own.area === undefined ? undefined : fittedArea(own.area)?.perYear);
  return { ...(own.numbers ? { numbers: own.numbers } : {}), sets: [{ times, ...(perYear === undefined ? {} : { perYear }) }] };
}
