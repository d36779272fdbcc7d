import { assumptions, vocabulary } from 'justice-pathway/machines';
import { lowerFirst } from '../../../report/words.ts';
import type { AreaState } from '../../area/area.ts';
import { leversIn, numberIds } from '../../levers.ts';
import { asReady, readySets, stepOf } from '../../ready-sets.ts';

/** A lever as the page shows it. */
export interface ShownLever {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'share' | 'places' | 'choice';
  readonly from: number | string;
  /** What the ready scenario sets of it, where it does; the control then stands there. */
  readonly ready: number | string | undefined;
  readonly most: number;
  readonly choices: readonly (readonly [string, string])[];
  /** The baseline's value rests on an assumption or on a weak figure. */
  readonly weak: boolean;
  /** The baseline's value is what the group typed. */
  readonly own: boolean;
}

/** A number that the year rests on, with where it comes from. */
export interface ShownNumber {
  readonly id: string;
  readonly label: string;
  /** Whole per cent. */
  readonly value: number;
  readonly year: string;
  readonly source: string;
  readonly address: string;
  readonly confidence: string;
  readonly weak: boolean;
  readonly note: string;
}

export interface NumbersAnswer {
  readonly levers: readonly ShownLever[];
  readonly numbers: readonly ShownNumber[];
}

export interface NumbersAsk {
  /** The ready scenario that is chosen. */
  readonly ready?: string | undefined;
  readonly area: AreaState;
  /** Numbers of the group's own. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What can be changed for a year, and the numbers behind it. */
export function numbers({ ready, area, numbers: given }: NumbersAsk): NumbersAnswer {
  return {
    levers: leversIn(area, given).map((lever) => {
      const { id, label, hint, kind, from, own: isOwn, most = 100, choices = [] } = lever;
      const step = stepOf(lever);
      const sets = id === 'ready' ? undefined : readySets(lever, ready);
      const own = sets?.label === undefined ? [] : [[asReady, sets.label] as const];
      return {
        id,
        label,
        hint,
        kind,
        from,
        ready: sets?.value,
        most,
        choices: [...choices, ...own],
        own: isOwn,
        weak: kind === 'places' || (step !== undefined && step.p.confidence !== 'high'),
      };
    }),
    numbers: numberIds.flatMap((id): ShownNumber[] => {
      const step = assumptions.services.find((one) => one.id === id);
      if (!step) return [];
      const after =
        'event' in step.after ? (vocabulary[step.after.event as keyof typeof vocabulary]?.label ?? step.after.event) : 'Before release';
      const event = vocabulary[step.event as keyof typeof vocabulary]?.label ?? step.event;
      const { value, year, source, confidence, note } = step.p;
      return [
        {
          id,
          label: `${event} (after: ${lowerFirst(after)})`,
          value: Math.round(value * 100),
          year: year ?? '',
          source: source.title,
          address: source.address ?? '',
          confidence,
          weak: confidence !== 'high',
          note: note ?? step.note ?? '',
        },
      ];
    }),
  };
}
