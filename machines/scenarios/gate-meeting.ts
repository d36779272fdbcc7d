import type { Lever } from 'justice-pathway/simulate';

/** A worker meets people at the gate, on top of those who are met now; `share` of them, 0 to 1. */
export function gateMeeting(share: number): Lever {
  return {
    lever: 'new-step',
    id: 'met-at-the-gate',
    after: { event: 'custody.liberated' },
    event: 'throughcare.contacted',
    attrs: { how: 'gate' },
    p: share,
    wait: { spread: { kind: 'uniform', from: 0, to: 0.3 }, unit: 'hours' },
  };
}
