import { scottishPathway } from 'justice-pathway/machines';
import { unknownName } from '../../kernel/index.ts';
import { badInput } from '../io.ts';
import { isZone } from './is-zone.ts';

/** The zone of the pathway: what a time without an offset is taken in, unless a mapping, a plan or a flag says otherwise. */
export const pathwayZone = scottishPathway.zone;

/** Ends the command where a file names a zone that there is not. */
export function refuseUnknownZone(file: string | undefined, zone: string | undefined): void {
  if (zone !== undefined && !isZone(zone))
    badInput({ ...unknownName('zone', zone, Intl.supportedValuesOf('timeZone'), { file, path: 'zone' }), known: [] });
}
