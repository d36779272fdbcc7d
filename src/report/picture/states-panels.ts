import type { DrawnState, PanelState, StatesDrawing, StatesPanel } from './states-drawing.ts';

/** Takes a machine apart by its groups, from the outermost in: nested boxes grow too wide to read, panels do not. */
export function panelsOf(drawing: StatesDrawing): StatesPanel[] {
  const byId = new Map(drawing.states.map((state) => [state.id, state]));
  const panels: StatesPanel[] = [];
  const visit = (group: DrawnState | undefined): void => {
    const children = drawing.states.filter(({ parent }) => parent === (group?.id ?? null));
    const own = new Map(children.map((state) => [state.id, state]));
    panels.push({ ...(group ? { group } : {}), ...levelOf(drawing, group, own, byId) });
    for (const child of children) if (child.kind === 'group') visit(child);
  };
  visit(undefined);
  return panels;
}

function levelOf(
  { arrows }: StatesDrawing,
  group: DrawnState | undefined,
  own: ReadonlyMap<string, DrawnState>,
  byId: ReadonlyMap<string, DrawnState>,
): Pick<StatesPanel, 'states' | 'arrows'> {
  const any = `${group?.id ?? ''} any`;
  /** The state of this level that another one is, or lies in. */
  const at = (id: string): string | undefined => {
    if (group !== undefined && id === group.id) return any;
    for (let one: string | null | undefined = id; one; one = byId.get(one)?.parent) if (own.has(one)) return one;
    return undefined;
  };
  const joined = new Map<string, { from: string; to: string; labels: string[] }>();
  for (const { from, to, labels } of arrows) {
    const [start, end] = [at(from), at(to)];
    // What comes to the group as a whole, or goes on inside one box, is drawn elsewhere.
    if (start === undefined || end === undefined || start === end || end === any) continue;
    const arrow = joined.get(`${start} ${end}`) ?? { from: start, to: end, labels: [] };
    for (const label of labels) {
      const text = `${label}${innerText(start, from, end, to, byId)}`;
      if (!arrow.labels.includes(text)) arrow.labels.push(text);
    }
    joined.set(`${start} ${end}`, arrow);
  }
  const drawn = [...joined.values()];
  const states = [...own.values()].map((state): PanelState => (state.kind === 'group' ? { ...state, inside: [], stands: 'group' } : state));
  const leaves: PanelState = {
    id: any,
    label: 'From any state here',
    parent: null,
    kind: 'state',
    initial: false,
    inside: [],
    stands: 'any',
  };
  return { states: drawn.some(({ from }) => from === any) ? [...states, leaves] : states, arrows: drawn };
}

/** From and to which state inside a box an arrow goes, where that is not its beginning. */
function innerText(start: string, from: string, end: string, to: string, byId: ReadonlyMap<string, DrawnState>): string {
  const name = (id: string) => byId.get(id)?.label ?? id;
  const out = byId.get(start)?.kind === 'group' && from !== start ? `, from ${name(from)}` : '';
  const isInner = byId.get(end)?.kind === 'group' && to !== end && byId.get(to)?.initial !== true;
  return `${out}${isInner ? `, to ${name(to)}` : ''}`;
}
