import { EventColumns } from './event-columns.ts';
import type { FlowColumns } from './flow-columns.ts';
import { DeskRunner } from './flow-desk.ts';
import type { FlowDesk, FlowModel } from './flow-model.ts';
import { FlowWalker } from './flow-walk.ts';

/** What every part must have ended before any begins the next. */
export const flowPhases = ['approach', 'serve', 'depart'] as const;
export type FlowPhase = (typeof flowPhases)[number];

/**
 * A share of a run, wherever it works: parts take people by the block, and whole desks, from the columns that they share, until none is left.
 * Which part took what shows nowhere but in the order of its own record.
 */
export interface FlowPart {
  readonly log: EventColumns;
  /** Walks people to the desks. */
  approach(): void;
  /** Runs desks, each in order of time. */
  serve(): void;
  /** Walks people on from the desks to the end. */
  depart(): void;
}

const BLOCK = 2048;

/** @param place Which of the columns' parts this is. */
export function openFlowPart(model: FlowModel, columns: FlowColumns, place = 0): FlowPart {
  const { people, started, needs, leaves, streams, contexts, next } = columns;
  const doneAt = columns.outcomes.map((outcome) => outcome.doneAt);
  const ends = columns.outcomes.map((outcome) => outcome.ends);
  const { desks } = model;
  const log = new EventColumns(columns.shared);
  const stream = model.streams();
  const walker = new FlowWalker(model, log, stream);
  const keys = contexts.length / people;
  const longestFirst = desks.map((_, index) => index).sort((a, b) => (desks[b] as FlowDesk).share - (desks[a] as FlowDesk).share);

  function blocks(phase: number, use: (from: number, to: number) => void): void {
    for (;;) {
      const from = Atomics.add(next, phase, BLOCK);
      if (from >= people) return;
      use(from, Math.min(people, from + BLOCK));
    }
  }

  function approach(from: number, to: number): void {
    for (let person = from; person < to; person += 1) {
      stream.open(person, 0);
      walker.enter(person, model.arrives(stream));
      started[person] = Number.NaN;
      if (!walker.isAtDesks) continue;
      const { at } = walker;
      let mask = 0;
      for (let desk = 0; desk < desks.length; desk += 1) if (stream.next() < (desks[desk] as FlowDesk).share) mask |= 1 << desk;
      needs[person] = mask;
      started[person] = at;
      leaves[person] = walker.leaf;
      streams[person] = stream.state;
      for (let part = 0; part < doneAt.length; part += 1) (doneAt[part] as Float64Array)[person] = at;
      walker.park(contexts, keys * person);
    }
  }

  function depart(from: number, to: number): void {
    for (let person = from; person < to; person += 1) {
      let at = started[person] as number;
      if (Number.isNaN(at)) continue;
      let worst = 0;
      for (let part = 0; part < doneAt.length; part += 1) {
        at = Math.max(at, (doneAt[part] as Float64Array)[person] as number);
        worst = Math.max(worst, (ends[part] as Uint8Array)[person] as number);
      }
      stream.state = streams[person] as number;
      walker.restore(contexts, keys * person);
      walker.leave(person, leaves[person] as number, at, worst);
    }
  }

  return {
    log,
    approach: () => blocks(0, approach),
    serve() {
      const runner = new DeskRunner(columns, place, log, stream);
      for (let turn = Atomics.add(next, 1, 1); turn < desks.length; turn = Atomics.add(next, 1, 1)) {
        const index = longestFirst[turn] as number;
        runner.run(desks[index] as FlowDesk, index);
      }
    },
    depart: () => blocks(2, depart),
  };
}
