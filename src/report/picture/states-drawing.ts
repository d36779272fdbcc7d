/** What the picture of a state machine shows; plain data, so that any machine can be drawn. */
export interface StatesDrawing {
  readonly title: string;
  readonly states: readonly {
    readonly id: string;
    readonly label: string;
    readonly parent: string | null;
    readonly kind: 'state' | 'group' | 'end' | 'contact';
    readonly initial: boolean;
    readonly inside: readonly string[];
  }[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly labels: readonly string[] }[];
  readonly anywhere: readonly string[];
}

export type DrawnState = StatesDrawing['states'][number];

/** One level of a state machine: the states side by side, with each group as a single box that has a panel of its own. */
export interface StatesPanel {
  /** The group, or none for the whole. */
  readonly group?: DrawnState;
  readonly states: readonly PanelState[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly labels: readonly string[] }[];
}

export interface PanelState extends DrawnState {
  /** A group that is drawn in a panel of its own; or whatever state of this panel an arrow leaves from. */
  readonly stands?: 'group' | 'any';
}
