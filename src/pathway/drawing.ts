import type { AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import { nameOf, type Stage, type StateMeta, stateNodes, timerName, transitionsOf } from '../stage/index.ts';
import type { Pathway } from './pathway.ts';
import { linkTable } from './transition-table.ts';

/** A state as a picture needs it. */
export interface DrawnState {
  readonly id: string;
  readonly label: string;
  /** The state around it, or `null` at the outermost level. */
  readonly parent: string | null;
  readonly kind: 'state' | 'group' | 'end' | 'contact';
  readonly initial: boolean;
  /** What may happen here without moving on. */
  readonly inside: readonly string[];
}

/** An arrow, with every reason to take it. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
}

/** A stage as a picture needs it: the same for every format. */
export interface Drawing {
  readonly title: string;
  readonly states: readonly DrawnState[];
  readonly arrows: readonly DrawnArrow[];
  /** What may happen in every state. */
  readonly anywhere: readonly string[];
}

/** Collects what a picture of a stage shows. Without a vocabulary, events go by their type. */
export function drawingOf(stage: Stage, vocabulary: Vocabulary = {}): Drawing {
  givenAs('drawingOf', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('drawingOf', 'vocabulary', vocabulary, 'object?');
  const nodes = stateNodes(stage.machine);
  const root = stage.machine.root as AnyStateNode;
  const arrows = new Map<string, { from: string; to: string; labels: string[] }>();
  const inside = new Map<string, string[]>();
  const anywhere: string[] = [];
  for (const node of nodes) {
    for (const each of transitionsOf(node)) {
      const label = reason(each.event, each.guard, vocabulary);
      const target = each.target?.[0];
      if (node === root) anywhere.push(target ? `${label} → ${labelOf(target)}` : label);
      else if (!target || target === node) inside.set(node.id, [...(inside.get(node.id) ?? []), label]);
      else {
        const key = `${node.id}>${target.id}`;
        const arrow = arrows.get(key) ?? { from: node.id, to: target.id, labels: [] };
        if (!arrow.labels.includes(label)) arrow.labels.push(label);
        arrows.set(key, arrow);
      }
    }
  }
  const states = nodes
    .filter((node) => node !== root)
    .map((node): DrawnState => {
      const parent = node.parent as AnyStateNode;
      return {
        id: node.id,
        label: labelOf(node),
        parent: parent === root ? null : parent.id,
        kind:
          node.type === 'final'
            ? 'end'
            : node.type === 'compound'
              ? 'group'
              : (node.meta as StateMeta | undefined)?.contact
                ? 'contact'
                : 'state',
        initial: parent.initial?.target[0] === node,
        inside: [...new Set(inside.get(node.id) ?? [])],
      };
    });
  return { title: stage.label, states, arrows: [...arrows.values()], anywhere: [...new Set(anywhere)] };
}

function labelOf(node: AnyStateNode): string {
  return (node.meta as StateMeta | undefined)?.label ?? plain(node.key);
}

function reason(event: string, guard: unknown, vocabulary: Vocabulary): string {
  const timer = timerName(event);
  const what =
    timer !== undefined
      ? `due: ${plain(timer)}`
      : event === ''
        ? 'at once'
        : event.startsWith('xstate.done.')
          ? 'when done'
          : (vocabulary[event]?.label ?? event);
  const when = guard === undefined ? undefined : nameOf(guard);
  return when === undefined ? what : `${what} (if ${plain(when)})`;
}

/** A name from code in plain words. @example plain('weeks12Before') // 'weeks 12 before' */
export function plain(name: string): string {
  return name
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([a-zA-Z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-zA-Z])/g, '$1 $2')
    .toLowerCase();
}

/** Collects what a picture of the whole pathway shows: a box per stage, an arrow per link. */
export function linksDrawing(pathway: Pathway): Drawing {
  givenAs('linksDrawing', 'pathway', pathway, '{links:object meaning:object start:list}');
  const arrows = new Map<string, { from: string; to: string; labels: string[] }>();
  const inside = new Map<string, string[]>();
  for (const row of linkTable(pathway)) {
    const label = plain(row.outcome);
    const to = row.to ?? end;
    if (to === row.stage) {
      inside.set(row.stage, [...(inside.get(row.stage) ?? []), label]);
      continue;
    }
    const key = `${row.stage}>${to}`;
    const arrow = arrows.get(key) ?? { from: row.stage, to, labels: [] };
    arrow.labels.push(label);
    arrows.set(key, arrow);
  }
  const states = Object.values(pathway.stages).map(
    (stage): DrawnState => ({
      id: stage.id,
      label: stage.label,
      parent: null,
      kind: 'state',
      initial: pathway.start.includes(stage.id),
      inside: inside.get(stage.id) ?? [],
    }),
  );
  const ends: DrawnState = { id: end, label: 'Case closed', parent: null, kind: 'end', initial: false, inside: [] };
  return { title: pathway.id, states: [...states, ends], arrows: [...arrows.values()], anywhere: [] };
}

const end = '(end)';
