import { assumption, type DatedValue, type Reform } from 'justice-pathway/law';
import { applicants } from '../law/housing/applicants.ts';
import { askAndActBodies } from '../law/housing/ask-and-act-bodies.ts';
import { threatenedMonths } from '../law/housing/threatened-months.ts';
import { at, sources } from '../sources/acts.ts';

const bodies = [
  'health boards',
  'integration joint boards',
  'councils',
  'Police Scotland',
  'social landlords',
  'Scottish Ministers (prisons)',
];

/** Part 5 of the Housing (Scotland) Act 2025: enacted, its commencement not found. */
export const housing2025: Reform = {
  id: 'housing-2025',
  label: 'Ask and act: homelessness prevention six months ahead',
  description:
    'Public bodies ask about housing and act on the answer, a person counts as threatened with homelessness six months ahead, and a prison may apply for a person who agrees.',
  overlays: [
    { parameter: threatenedMonths.id, values: [always(6)] },
    { parameter: applicants.id, values: [always(['the person', 'a prison, with their agreement'])] },
    { parameter: askAndActBodies.id, values: [always(bodies)] },
  ],
};

function always<T>(value: T): DatedValue<T> {
  return {
    from: null,
    value,
    source: at(sources.housing2025, 'Part 5'),
    readings: assumption('Housing (Scotland) Act 2025, Part 5'),
    note: 'Enacted; shown as not in force in the copy seen.',
  };
}
