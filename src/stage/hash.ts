import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';
import { nameOf, outcomeOf, ownActions, stateNodes, transitionsOf } from './walk.ts';

/** Two short integers mixed over a text, as 16 hexadecimal digits. Not for secrets. */
export function textHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return hex(b) + hex(a);
}

/** The identity of a machine's structure; labels, sources and the order of states do not count. */
export function structureHash(machine: AnyStateMachine): string {
  givenAs('structureHash', 'machine', machine, '{root:object implementations:object}');
  const states = stateNodes(machine).map(describe).sort();
  return textHash(JSON.stringify([machine.id, states]));
}

function describe(node: AnyStateNode): string {
  return JSON.stringify([
    node.id,
    node.type,
    node.type === 'compound' ? (node.initial?.target.map((each: AnyStateNode) => each.id) ?? null) : null,
    ownActions(node, 'entry').map(named),
    ownActions(node, 'exit').map(named),
    // Candidates of one event keep their order, which decides; the order of events does not.
    transitionsOf(node)
      .map(
        (each) => [each.event, each.target?.map((to) => to.id) ?? null, named(each.guard), each.actions.map(named), each.reenter] as const,
      )
      .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)),
    outcomeOf(node) ?? null,
  ]);
}

function named(part: unknown): unknown {
  if (part === undefined) return null;
  const params = typeof part === 'object' && part !== null && 'params' in part ? part.params : undefined;
  return [nameOf(part) ?? 'inline', typeof params === 'function' ? 'from event' : (params ?? null)];
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
