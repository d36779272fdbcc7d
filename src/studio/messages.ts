import type { AreaAnswer, AreaAsk, OpenAreaAnswer, OpenAreaAsk } from './work/area.ts';
import type { CardsAnswer, CardsAsk } from './work/cards.ts';
import type { HourAnswer, HourAsk } from './work/hour.ts';
import type { RecordsAnswer, RecordsAsk } from './work/records/answer.ts';
import type { TemplateAnswer } from './work/records/template.ts';
import type { SeeAnswer, SeeAsk } from './work/see/see-people.ts';
import type { MeasuresAnswer, SessionAnswer, SessionAsk } from './work/session.ts';
import type { TakeAnswer, TakeAsk } from './work/take.ts';
import type { WalkAnswer, WalkAsk } from './work/walk-answer.ts';
import type { WaysAnswer, WaysAsk } from './work/ways.ts';
import type { NumbersAnswer, NumbersAsk } from './work/year/numbers.ts';
import type { RankingAnswer, RankingAsk } from './work/year/ranking.ts';
import type { YearAnswer, YearAsk } from './work/year/year.ts';

/** Everything that the page asks of its worker, and what it gets back. */
export interface Asks {
  readonly walk: { readonly ask: WalkAsk; readonly answer: WalkAnswer };
  readonly area: { readonly ask: AreaAsk; readonly answer: AreaAnswer };
  readonly openArea: { readonly ask: OpenAreaAsk; readonly answer: OpenAreaAnswer };
  readonly ways: { readonly ask: WaysAsk; readonly answer: WaysAnswer };
  readonly cards: { readonly ask: CardsAsk; readonly answer: CardsAnswer };
  readonly take: { readonly ask: TakeAsk; readonly answer: TakeAnswer };
  readonly session: { readonly ask: SessionAsk; readonly answer: SessionAnswer };
  readonly measures: { readonly ask: Readonly<Record<never, never>>; readonly answer: MeasuresAnswer };
  readonly hour: { readonly ask: HourAsk; readonly answer: HourAnswer };
  readonly see: { readonly ask: SeeAsk; readonly answer: SeeAnswer };
  readonly ranking: { readonly ask: RankingAsk; readonly answer: RankingAnswer };
  readonly numbers: { readonly ask: NumbersAsk; readonly answer: NumbersAnswer };
  readonly year: { readonly ask: YearAsk; readonly answer: YearAnswer };
  /** The year is not looked at any more. */
  readonly leaveYear: { readonly ask: Readonly<Record<never, never>>; readonly answer: undefined };
  readonly template: { readonly ask: Readonly<Record<never, never>>; readonly answer: TemplateAnswer };
  readonly records: { readonly ask: RecordsAsk; readonly answer: RecordsAnswer };
}

export type AskName = keyof Asks;

export interface AskMessage<K extends AskName = AskName> {
  readonly id: number;
  readonly kind: K;
  readonly ask: Asks[K]['ask'];
}

export type AnswerMessage =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly failed: string };
