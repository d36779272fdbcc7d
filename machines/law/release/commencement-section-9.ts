import { defineParameter } from 'justice-pathway';
import { checkedOn } from '../checked-on.ts';
import { at, sources } from '../sources.ts';

/** Whether section 9 of the 2023 Act (temporary release of people serving long-term sentences) is in force. */
export const commencementSection9 = defineParameter<{ readonly status: 'not-commenced' | 'not-known'; readonly recheck: true }>({
  id: 'release.commencement-section-9',
  rows: ['3.1'],
  label: '2023 Act section 9: temporary release of people serving long-term sentences',
  unit: 'status',
  selector: 'now',
  values: [
    {
      from: '2023-08-02',
      to: '2026-02-08',
      value: { status: 'not-commenced', recheck: true },
      source: at(sources.bailRelease2023, 's.18(2)'),
      confidence: 'high',
      note: 'As the copies show.',
    },
    {
      from: '2026-02-09',
      value: { status: 'not-known', recheck: true },
      source: at(sources.bailRelease2023, 's.18(2)'),
      confidence: 'unverified',
      note: 'Something in this Act changed on 9 February 2026; which section has not been found.',
    },
  ],
  lastCheckedOn: checkedOn,
});
