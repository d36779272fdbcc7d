import { assumption, type DatedValue, type Reform } from 'justice-pathway/law';
import { commencementSection12, commencementSection13 } from '../law/release/uncommenced-2023-act.ts';
import { at, sources } from '../sources/acts.ts';

/** Sections 12 and 13 of the Bail and Release from Custody (Scotland) Act 2023, as if they were in force. */
export const releasePlanning: Reform = {
  id: 'release-planning',
  label: 'Duty to plan for release, and standards of throughcare',
  description:
    'Public bodies take part in planning for release: enacted in 2023, not found commenced. Standards of throughcare came into force on 9 February 2026.',
  overlays: [
    { parameter: commencementSection12.id, values: [inForce('s.12')] },
    { parameter: commencementSection13.id, values: [inForce('s.13')] },
  ],
};

function inForce(section: string): DatedValue<{ readonly status: 'in-force' }> {
  return {
    from: null,
    value: { status: 'in-force' },
    source: at(sources.bailRelease2023, section),
    readings: assumption(section),
    note: 'As if commenced.',
  };
}
