import { areaAssumptions, fittedArea, fittedAreas } from 'justice-pathway/machines';
import { z } from 'zod';
import { PathwayError } from '../kernel/index.ts';
import { type SimulationAssumptions, withNumbers } from '../simulate/index.ts';
import { badInput, type Io } from './io.ts';
import { readJsonAs } from './read-json.ts';
import { scottishWorld } from './scottish-world.ts';

const Numbers = z.strictObject({ numbers: z.record(z.string(), z.number()) });

/** The assumptions of an area, where it was fitted, with the numbers of a file in their place. */
export function ownAssumptions(io: Io, area: string | undefined, file: string | undefined): SimulationAssumptions {
  let own = scottishWorld.assumptions;
  if (area !== undefined) {
    const fitted = fittedArea(area);
    if (fitted) own = areaAssumptions(fitted, 0, own);
    const known = fittedAreas.map(({ id }) => id).join(', ');
    io.err(
      fitted
        ? [fitted.label, ...fitted.rests, ...fitted.couldNotMeet.map((each) => `Not met: ${each}`)].join('. ').replaceAll('..', '.')
        : `No figures are kept for "${area}" (known: ${known}): the numbers are national ones, and the area is only a name. Fit your own: simulate fit FILE.`,
    );
  }
  if (file === undefined) return own;
  try {
    return withNumbers(
      own,
      readJsonAs(Numbers, file, { code: 'bad-assumptions', see: 'Write {"numbers": {"need:housing": 0.5}}.' }).numbers,
    );
  } catch (error) {
    if (!(error instanceof PathwayError)) throw error;
    return badInput({ code: error.code, severity: 'error', file, message: error.message, cure: 'See docs/reference/assumptions.md.' });
  }
}
