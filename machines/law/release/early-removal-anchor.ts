import { at, sources } from '../../sources/acts.ts';
import { since } from '../dated.ts';
import { defineParameter } from '../law-parameter.ts';

export interface EarlyRemoval {
  /** From which day the window is counted back. */
  readonly anchor: 'half' | 'release-under-part-1';
  /** Up to which point a person who is still here is detained. */
  readonly heldUntil: 'half' | 'release-under-part-1';
}

/** From which day the window of early removal from the United Kingdom is counted back; its length was not read. */
export const earlyRemovalAnchor = defineParameter<EarlyRemoval>({
  id: 'release.early-removal-anchor',
  rows: ['REM-001', 'REM-002', 'REM-003', 'Y26-05'],
  label: 'Early removal from the United Kingdom: the day from which the window is counted back',
  unit: 'rule',
  selector: 'release',
  values: [
    since(null, { anchor: 'half', heldUntil: 'half' }, at(sources.prisoners1993, 'ss.9B-9C as they stood'), { to: '2026-01-15' }),
    since('2026-01-16', { anchor: 'release-under-part-1', heldUntil: 'release-under-part-1' }, at(sources.ssi2026n4, 'the whole')),
  ],
});

/** The days of the window and the least part served: looked for and not read. */
export const earlyRemovalWindow = defineParameter<null>({
  id: 'release.early-removal-window',
  rows: ['REM-004'],
  label: 'Early removal: days of the window and the least part served',
  unit: 'days',
  selector: 'release',
  values: [
    { from: null, value: null, source: at(sources.prisoners1993, 'ss.9B-9C'), note: 'The numbers were not read: none is given here.' },
  ],
});
