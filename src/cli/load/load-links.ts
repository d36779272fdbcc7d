import type { Journey } from '../../journal/index.ts';
import { JourneyLink, type LinkedFinding, type MapOptions, mapLinked, type Rule } from '../../map/index.ts';
import type { AskedPathway } from './asked-pathway.ts';
import { readJsonAs } from './read-json.ts';

/** Rules that cross from one journey to another, and what they answered: nothing where no file of links is named. */
export function crossingOf(
  journeys: readonly Journey[],
  { links, also }: { readonly links?: string; readonly also?: 'plan' },
  { linkedRules, planLinkedRules }: AskedPathway,
  options: MapOptions,
): { readonly rules: readonly Rule[]; readonly findings: readonly LinkedFinding[] } {
  const linked = also === 'plan' ? [...linkedRules, ...planLinkedRules] : linkedRules;
  const findings =
    links === undefined ? [] : mapLinked(journeys, readJsonAs(JourneyLink.array(), links, { code: 'bad-link' }), linked, options);
  return { rules: linked.map(({ rule }) => rule), findings };
}
