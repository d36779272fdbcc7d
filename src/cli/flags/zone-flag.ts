import { scottishPathway } from 'justice-pathway/machines';
import { nearest } from '../../kernel/index.ts';
import { badInput } from '../io.ts';

/** The zone of the pathway: what a time without an offset is taken in, unless a mapping, a plan or a flag says otherwise. */
export const pathwayZone = scottishPathway.zone;

/** Checks the name of a zone; an unknown one ends the command. */
export function checkedZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone;
  } catch {
    const near = nearest(zone, Intl.supportedValuesOf('timeZone'));
    return badInput({
      code: 'no-such-zone',
      severity: 'error',
      path: '--zone',
      value: zone,
      message: `There is no time zone "${zone}".`,
      cure: near === undefined ? `Write it like ${pathwayZone}.` : `Did you mean "${near}"?`,
    });
  }
}
