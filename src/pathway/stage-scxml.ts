import type { AnyStateNode } from 'xstate';
import { givenAs } from '../kernel/given.ts';
import { nameOf, outcomeOf, ownActions, type ResolvedTransition, type Stage, timerName, transitionsOf } from '../stage/index.ts';

/**
 * A stage as SCXML, the W3C's form of statecharts, for tools that read no JavaScript. Guards are `guards['name'](_event)`, delays
 * `delays['name']` and actions log lines with their names: whoever runs the text gives these. An event is sent back to the stage by
 * a timer as `after.<delay>`, and the end of an inner part is `done.state.<id>`.
 */
export function stageScxml(stage: Stage): string {
  givenAs('stageScxml', 'stage', stage, '{machine:object outcomes:list issues:list}');
  const root = stage.machine.root as AnyStateNode;
  const attributes = `xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript" name="${text(stage.id)}"`;
  const initial = root.type === 'parallel' ? '' : ` initial="${text(initialOf(root))}"`;
  const inner = [...parts(root), ...Object.values(root.states).flatMap((child) => stateLines(child as AnyStateNode))];
  const body =
    root.type === 'parallel' || inner.some((line) => /^<(?:transition|onentry|onexit)/.test(line)) ? wrapped(root, inner) : inner;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scxml ${attributes}${body === inner ? initial : ''}>`,
    ...indent(body),
    '</scxml>',
    '',
  ].join('\n');
}

// The document's own element takes no transitions: what the whole machine does stands in one state that holds all others.
function wrapped(root: AnyStateNode, inner: readonly string[]): string[] {
  if (root.type === 'parallel') return [`<parallel id="${text(root.id)}">`, ...indent(inner), '</parallel>'];
  return [`<state id="${text(root.id)}" initial="${text(initialOf(root))}">`, ...indent(inner), '</state>'];
}

function stateLines(node: AnyStateNode): string[] {
  const id = `id="${text(node.id)}"`;
  if (node.type === 'history') {
    const given = (node.config as { readonly target?: unknown }).target;
    const target = typeof given === 'string' ? `${node.parent?.id}.${given.replace(/^\./, '')}` : initialOf(node.parent as AnyStateNode);
    return [`<history ${id} type="${node.history === 'deep' ? 'deep' : 'shallow'}"><transition target="${text(target)}"/></history>`];
  }
  const children = Object.values(node.states).flatMap((child) => stateLines(child as AnyStateNode));
  if (node.type === 'final') {
    const outcome = outcomeOf(node);
    const data = outcome === undefined ? [] : [`<donedata><param name="outcome" expr="${text(quoted(outcome))}"/></donedata>`];
    return element('final', id, [...parts(node).filter((line) => !line.startsWith('<transition')), ...data]);
  }
  if (node.type === 'parallel') return element('parallel', id, [...parts(node), ...children]);
  const initial = node.type === 'compound' ? ` initial="${text(initialOf(node))}"` : '';
  return element('state', `${id}${initial}`, [...parts(node), ...children]);
}

/** What happens on entering and leaving, and every way on. */
function parts(node: AnyStateNode): string[] {
  const ways = transitionsOf(node);
  const timers = [...new Set(ways.map(({ event }) => event).filter((event) => timerName(event) !== undefined))];
  const entry = [
    ...ownActions(node, 'entry').map(action),
    ...timers.map((event) => {
      const name = timerName(event) as string;
      return `<send id="${text(event)}" event="${text(`after.${name}`)}" delayexpr="${text(`delays[${quoted(name)}]`)}"/>`;
    }),
  ];
  const exit = [...ownActions(node, 'exit').map(action), ...timers.map((event) => `<cancel sendid="${text(event)}"/>`)];
  return [
    ...(entry.length === 0 ? [] : element('onentry', '', entry)),
    ...(exit.length === 0 ? [] : element('onexit', '', exit)),
    ...ways.flatMap((way) => transitionLines(way)),
  ];
}

function transitionLines({ event, guard, target, actions, reenter }: ResolvedTransition): string[] {
  const timer = timerName(event);
  const name = timer === undefined ? event.replace(/^xstate\.done\.state\./, 'done.state.') : `after.${timer}`;
  const attributes = [
    ...(name === '' ? [] : [`event="${text(name)}"`]),
    ...(guard === undefined ? [] : [`cond="${text(`guards[${quoted(nameOf(guard) ?? 'unnamed')}](_event)`)}"`]),
    ...(target === undefined || target.length === 0 ? [] : [`target="${text(target.map(({ id }) => id).join(' '))}"`]),
    ...(target === undefined || reenter ? [] : ['type="internal"']),
  ];
  return element('transition', attributes.join(' '), actions.map(action));
}

const action = (part: unknown): string => `<log label="action" expr="${text(quoted(nameOf(part) ?? 'unnamed'))}"/>`;
const quoted = (word: string): string => `'${word.replace(/['\\]/g, '\\$&')}'`;

function element(name: string, attributes: string, inner: readonly string[]): string[] {
  const open = attributes === '' ? name : `${name} ${attributes}`;
  return inner.length === 0 ? [`<${open}/>`] : [`<${open}>`, ...indent(inner), `</${name}>`];
}

function initialOf(node: AnyStateNode): string {
  return (node.initial?.target[0] as AnyStateNode | undefined)?.id ?? '';
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function text(of: string): string {
  return of.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
