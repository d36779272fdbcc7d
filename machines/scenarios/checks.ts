import type { AssumedValue, FitCheck } from 'justice-pathway/simulate';
import { calibration } from '../assumptions/index.ts';

const firstCalling = [{ event: 'court.bail.granted' }, { event: 'court.ordained' }, { event: 'court.remanded' }];
const seen = 0.45 + 0.27 + 0.12;

/** Published figures that a simulated year is held against. `fitted` ones went into the assumptions and can only fit. */
export const fitChecks: readonly FitCheck[] = [
  ...(['bailed', 'ordained', 'remanded'] as const).map((how): FitCheck => {
    const known = published(`first-calling-${how}`);
    const event = { bailed: 'court.bail.granted', ordained: 'court.ordained', remanded: 'court.remanded' }[how];
    return {
      id: `first-calling-${how}`,
      label: `${known.label}, of those bailed, ordained or remanded`,
      published: { ...known.number, value: known.number.value / seen },
      fitted: true,
      part: { kind: 'share', of: [{ event }], among: firstCalling, first: true },
    };
  }),
  share('custody-share', false, [{ event: 'court.sentenced', given: { disposal: 'custody' } }], [{ event: 'court.sentenced' }]),
  share('community-share', false, community(), [{ event: 'court.sentenced' }]),
  share(
    'payback-completed',
    false,
    [{ event: 'cpo.completed' }],
    [{ event: 'cpo.completed' }, { event: 'order.breach.decided', given: { outcome: 'revoked' } }],
  ),
  share('treatment-completed', false, [{ event: 'dtto.completed' }], [{ event: 'dtto.imposed' }]),
  share('departures-remand', false, [{ event: 'custody.liberated', given: { from: 'court' } }], [{ event: 'custody.liberated' }]),
  days('remand-median-to-release', 0.5, ['court.bail.granted', 'court.concluded']),
  days('remand-median-to-sentence', 0.5, ['court.sentenced']),
];

function share(id: string, fitted: boolean, of: FitEvents, among: FitEvents): FitCheck {
  const { label, number } = published(id);
  return { id, label, published: number, fitted, part: { kind: 'share', of, among } };
}

function days(id: string, p: number, to: readonly string[]): FitCheck {
  const { label, number } = published(id);
  const from = { event: 'custody.received', given: { status: 'remand' } };
  return { id, label, published: number, fitted: true, part: { kind: 'quantile', p, from, to: to.map((event) => ({ event })) } };
}

function community(): FitEvents {
  return ['cpo', 'dtto', 'rlo', 'sds'].map((disposal) => ({ event: 'court.sentenced', given: { disposal } }));
}

type FitEvents = Extract<FitCheck['part'], { kind: 'share' }>['of'];

function published(id: string): { readonly label: string; readonly number: AssumedValue } {
  const found = calibration.find((each) => each.id === id);
  if (!found) throw new Error(`no published figure "${id}"`);
  return { label: found.label, number: found };
}
