import { isBelow, type MachineNode, type MachineTransition, pathUp } from './compile-node.ts';

// Which states a transition leaves and enters: SCXML's algorithm as XState 5 runs it, without parallel and history states.

/** The states left, of those active, in the order in which they are given: innermost first. */
export function exitsOf(transition: MachineTransition, active: readonly MachineNode[]): MachineNode[] {
  const [to] = transition.target ?? [];
  if (!to) return [];
  const domain = domainOf(transition, to);
  return active.filter((node) => isBelow(node, domain));
}

/** The states entered, outermost first, and those entered by default, whose initial actions run. No transition means the start. */
export function entriesOf(
  root: MachineNode,
  transition: MachineTransition | null,
): { entered: MachineNode[]; byDefault: Set<MachineNode> } {
  const entered = new Set<MachineNode>();
  const byDefault = new Set<MachineNode>();
  const both = (node: MachineNode) => {
    entered.add(node);
    byDefault.add(node);
  };
  const down = (node: MachineNode) => {
    let current = node;
    while (current.type === 'compound') {
      current = current.initial.target[0] as MachineNode;
      both(current);
    }
  };
  if (!transition) {
    both(root);
    down(root);
  }
  const [target] = transition?.target ?? [];
  if (transition && target) {
    const domain = domainOf(transition, target);
    if (transition.source !== target || transition.reenter) both(target);
    down(target);
    for (const node of properAncestors(target, domain)) entered.add(node);
  }
  return { entered: [...entered].sort((a, b) => a.order - b.order), byDefault };
}

function domainOf({ source, reenter }: MachineTransition, to: MachineNode): MachineNode | undefined {
  if (!reenter && (to === source || isBelow(to, source))) return source;
  const shared = properAncestors(to, undefined).find((ancestor) => isBelow(source, ancestor));
  if (shared) return shared;
  return reenter ? undefined : pathUp(source).at(-1);
}

function properAncestors(node: MachineNode, upTo: MachineNode | undefined): MachineNode[] {
  if (node === upTo) return [];
  const path = pathUp(node).slice(1);
  const end = upTo ? path.indexOf(upTo) : -1;
  return end < 0 ? path : path.slice(0, end);
}
