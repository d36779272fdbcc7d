import type { AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';
import { nameOf, outcomeOf, type Stage, stateNodes, timerName, transitionsOf } from '../stage/index.ts';
import type { Pathway } from './pathway.ts';

/** One way on from a state in which a stage can rest or pass: plain data, for checking, conformance and drawing. */
export interface TransitionRow {
  readonly stage: string;
  /** Id of the innermost state: `custody.sentenced.planning`. */
  readonly from: string;
  readonly by: 'event' | 'timer' | 'done' | 'always';
  /** The event type, the delay's name, or empty. */
  readonly event: string;
  readonly guard?: string;
  /** Innermost state come to, before eventless transitions; `from` itself where nothing moves. */
  readonly to: string;
  /** The state that defines the transition: `from` or one of its parents. */
  readonly on: string;
}

/** A stage's outcome and where it leads; `null` ends the case. */
export interface LinkRow {
  readonly stage: string;
  readonly outcome: string;
  readonly to: string | null;
}

/** Every transition of a stage, spelt out for each innermost state. */
export function transitionTable(stage: Stage): TransitionRow[] {
  givenAs('transitionTable', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const rows: TransitionRow[] = [];
  for (const leaf of stateNodes(stage.machine)) {
    if (leaf.type === 'compound' || leaf.parent === undefined || (leaf.type === 'final' && leaf.parent === stage.machine.root)) continue;
    for (let node: AnyStateNode | undefined = leaf; node; node = node.parent as AnyStateNode | undefined) {
      for (const each of transitionsOf(node)) {
        const kind = kindOf(each.event);
        if (kind === 'done' && !(leaf.type === 'final' && leaf.parent === node)) continue;
        const guard = each.guard === undefined ? undefined : (nameOf(each.guard) ?? 'unnamed');
        const target = each.target?.[0];
        rows.push({
          stage: stage.id,
          from: leaf.id,
          by: kind,
          event: kind === 'timer' ? (timerName(each.event) ?? '') : kind === 'event' ? each.event : '',
          ...(guard === undefined ? {} : { guard }),
          to: target ? innermost(target).id : leaf.id,
          on: node.id,
        });
      }
    }
  }
  return rows;
}

/** Where each outcome of each stage leads. */
export function linkTable(pathway: Pathway): LinkRow[] {
  givenAs('linkTable', 'pathway', pathway, '{links:object meaning:object start:list}');
  return Object.entries(pathway.links).flatMap(([stage, links]) =>
    Object.entries(links).map(([outcome, link]) => ({ stage, outcome, to: link.to })),
  );
}

/** The innermost state in which a machine starts. */
export function initialState(stage: Stage): string {
  givenAs('initialState', 'stage', stage, '{machine:object outcomes:list issues:list}');
  return innermost(stage.machine.root as AnyStateNode).id;
}

/** Outcome by the id of each final state that ends the stage. */
export function finalStates(stage: Stage): Map<string, string> {
  givenAs('finalStates', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const found = new Map<string, string>();
  for (const node of stateNodes(stage.machine)) {
    if (node.type === 'final' && node.parent === stage.machine.root) found.set(node.id, outcomeOf(node) ?? '');
  }
  return found;
}

function kindOf(event: string): TransitionRow['by'] {
  if (event === '') return 'always';
  if (event.startsWith('xstate.after.')) return 'timer';
  return event.startsWith('xstate.done.state.') ? 'done' : 'event';
}

function innermost(node: AnyStateNode): AnyStateNode {
  let current = node;
  while (current.type === 'compound') current = current.initial?.target[0] as AnyStateNode;
  return current;
}
