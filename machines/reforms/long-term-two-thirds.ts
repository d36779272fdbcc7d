import { assumption, type Reform } from 'justice-pathway/law';
import { longTermFraction } from '../law/release/long-term-fraction.ts';
import { sources } from '../sources/acts.ts';

/** Release of long-term sentences at two thirds, as the consultations of 2024 and 2026 put it (REL-018). */
export const longTermTwoThirds: Reform = {
  id: 'long-term-two-thirds',
  label: 'Long-term release on licence after two thirds',
  description:
    'Consulted on in 2024 and not taken forward then; the consultation on penal reform of 2026 comes back to it. It would replace release when six months are left.',
  overlays: [
    {
      parameter: longTermFraction.id,
      values: [
        {
          from: null,
          value: '2/3',
          source: sources.longTermConsultation2024,
          readings: assumption(sources.longTermConsultation2024.title),
          note: 'A proposal, not law.',
        },
      ],
    },
  ],
};
