import type { AssumptionRow } from '../../report/index.ts';
import type { SimulationAssumptions } from '../../simulate/index.ts';

interface Origin {
  readonly year: string | null;
  readonly source: { readonly title: string; readonly kind: string };
  readonly confidence: string;
  readonly note?: string;
}

/** The numbers of a simulation as rows of a report's annex: each with its source; weak ones marked. */
export function assumptionRows(assumptions: SimulationAssumptions, labelOf: (event: string) => string): AssumptionRow[] {
  const { arrivals, services, choices } = assumptions;
  const rows: AssumptionRow[] = [];
  for (const [need, share] of Object.entries(arrivals.needs)) rows.push(row(`People with a need: ${need}`, percent(share.value), share));
  for (const key of ['phone', 'photoId', 'bankAccount', 'gpRegistered', 'dependants', 'notifiableVictim'] as const) {
    rows.push(row(profileLabels[key], percent(arrivals[key].value), arrivals[key]));
  }
  for (const step of services) {
    rows.push(row(`${labelOf(step.event)} (${step.id.replaceAll('-', ' ')})`, percent(step.p.value), step.p));
  }
  for (const choice of choices) {
    // One way on alone is the pathway, not an assumption.
    if (choice.options.length < 2) continue;
    const shares = choice.options.map((option) => `${option.event === null ? 'nothing' : labelOf(option.event)} ${percent(option.p)}`);
    rows.push(row(`Next step in ${choice.stage}: ${choice.state}`, shares.join(', '), choice));
  }
  return rows;
}

const profileLabels = {
  phone: 'People with a phone',
  photoId: 'People with photo ID',
  bankAccount: 'People with a bank account',
  gpRegistered: 'People registered with a GP',
  dependants: 'People with children who depend on them',
  notifiableVictim: 'Cases with a person to be notified',
} as const;

function row(label: string, value: string, origin: Origin): AssumptionRow {
  return {
    label,
    value,
    ...(origin.year === null ? {} : { year: origin.year }),
    source: origin.source.kind === 'assumption' ? 'assumption' : origin.source.title,
    confidence: origin.confidence,
    weak: origin.confidence === 'low' || origin.confidence === 'unverified' || origin.source.kind === 'assumption',
  };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
