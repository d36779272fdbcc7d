import { assumptions, releaseLever } from 'justice-pathway/machines';
import { applyScenario, type Lever, type SimulationAssumptions } from 'justice-pathway/simulate';
import type { AreaState } from '../../area/area.ts';
import { yearMinutes } from '../../area/gate.ts';
import { areaLevers } from '../../area/year-levers.ts';
import { leversIn, numberIds } from '../../levers.ts';
import { asReady, readyLevers, readySets } from '../../ready-sets.ts';
import type { YearState } from '../../state.ts';

/** The controls that were moved, in words. */
export function titleOf(of: YearState, area: AreaState): string {
  const ready = of.levers['ready'];
  const moved = leversIn(area, of.numbers).flatMap((lever) => {
    const value = of.levers[lever.id];
    const from = lever.id === 'ready' ? lever.from : (readySets(lever, ready)?.value ?? lever.from);
    if (value === undefined || value === from) return [];
    const said = lever.choices?.find(([id]) => id === value)?.[1] ?? (lever.kind === 'share' ? `${value} in 100` : String(value));
    return [lever.id === 'ready' ? said : `${lever.label}: ${said}`];
  });
  return moved.length === 0 ? 'As it is now' : moved.join('; ');
}

/** The library's levers for the group's own numbers, a ready scenario, and the controls on top of it. */
export function leversOf(of: YearState, area: AreaState): readonly Lever[] {
  const own = numberIds.flatMap((step): Lever[] => {
    const value = of.numbers[step];
    return value === undefined ? [] : [{ lever: 'step', step, set: Math.min(1, Math.max(0, value / 100)) }];
  });
  const ready = of.levers['ready'];
  const replaced = new Set<Lever>();
  const moved = leversIn(area, of.numbers).flatMap((lever) => {
    const value = of.levers[lever.id];
    if (lever.id === 'ready' || value === undefined || typeof value === 'boolean' || value === asReady) return [];
    const sets = readySets(lever, ready);
    if (value === (sets?.value ?? lever.from)) return [];
    // What a scenario adds would come twice; what it sets is set again.
    for (const one of sets?.levers ?? []) if (one.lever === 'new-step') replaced.add(one);
    return lever.levers(value);
  });
  return [...own, ...readyLevers(ready).filter((one) => !replaced.has(one)), ...moved];
}

/** The assumptions with the hours of the group's area, its own numbers and its controls. */
export function scenarioOf(of: YearState, area: AreaState): SimulationAssumptions {
  return applyScenario(withTravel(area, { releaseLever, ...assumptions }), { levers: [...areaLevers(area), ...leversOf(of, area)] });
}

/** Desks that one walks into are reached after the way from the gate that the group typed. */
function withTravel(area: AreaState, of: SimulationAssumptions): SimulationAssumptions {
  const value = yearMinutes(area);
  if (value === 0) return of;
  return { ...of, desks: of.desks?.map((desk) => (desk.mode === 'walk-in' ? { ...desk, lead: { kind: 'fixed', value } } : desk)) ?? [] };
}
