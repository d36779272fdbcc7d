import type { Report } from 'justice-pathway/map';
import type { CheckedRecords, PlanAnswer, PlanChoice, PlanQuestion, RecordsPlan } from '../../../records/index.ts';
import type { SessionFigures } from '../../session/session.ts';

export interface RecordsAsk {
  /** Files as they were chosen, dropped or pasted; the worker reads them where they are. */
  readonly files: readonly File[];
  /** A plan that was proposed for these files, so that they are not looked at again. */
  readonly base?: ProposedBase | undefined;
  /** Answers by the name of their question. */
  readonly answers: Readonly<Record<string, PlanAnswer>>;
  /** Figures of earlier looks, the newest last: to say what moved, and to let no two looks be set against each other. */
  readonly earlier?: readonly SessionFigures[] | undefined;
  /** Whether the register of what was released is wanted, with this look in it. */
  readonly register?: boolean;
}

export interface ProposedBase {
  readonly plan: RecordsPlan;
  readonly questions: readonly PlanQuestion[];
}

/** A question as the page asks it: a sentence, and choices in groups. */
export interface ShownQuestion {
  readonly key: string;
  readonly kind: PlanQuestion['about']['kind'];
  readonly text: string;
  readonly hint: string;
  /** Questions of one heading stand together. */
  readonly heading: string;
  readonly groups: readonly { readonly label: string; readonly choices: readonly Required<PlanChoice>[] }[];
  /** First and last day that the file has, for a period. */
  readonly first?: string;
  readonly last?: string;
}

/** What was made of one file. */
export interface ReadFile {
  readonly name: string;
  readonly said: string;
  readonly isRead: boolean;
}

/** What the page shows of files: what they can answer, what is open, a report as data, pictures, and the files to take away. */
export interface RecordsAnswer {
  /** Said while it is read; the rest is empty until it is whole. */
  readonly stage?: string;
  readonly files: readonly ReadFile[];
  readonly base: ProposedBase | undefined;
  /** The plan with the answers put in, as it is saved. */
  readonly plan: RecordsPlan | undefined;
  readonly questions: readonly ShownQuestion[];
  readonly checked: Pick<CheckedRecords, 'sources' | 'coverage' | 'people' | 'observed'> | undefined;
  readonly journeys: number;
  readonly events: number;
  readonly issues: readonly string[];
  readonly report: Omit<Report, 'findings' | 'ids'> | undefined;
  readonly swimlanes: readonly { readonly id: string; readonly svg: string; readonly sentence: string }[];
  readonly matrix: string;
  readonly html: string;
  readonly csv: string;
  /** What passed the gate, for a session to compare with next time. */
  readonly figures: Pick<SessionFigures, 'rounding' | 'cells' | 'upTo'> | undefined;
  /** Why no number is shown: it could be set against an earlier one. */
  readonly refused: readonly string[];
  /** The register with this look in it, as the command line keeps it, and its key; where it was asked for. */
  readonly register: { readonly releases: string; readonly key: string } | undefined;
}

export const noRecords: RecordsAnswer = {
  files: [],
  base: undefined,
  plan: undefined,
  questions: [],
  checked: undefined,
  journeys: 0,
  events: 0,
  issues: [],
  report: undefined,
  swimlanes: [],
  matrix: '',
  html: '',
  csv: '',
  figures: undefined,
  refused: [],
  register: undefined,
};
