import type { Journey } from 'justice-pathway';
import type { Rule } from 'justice-pathway/map';
import {
  conflictsWith,
  digestsOf,
  type Earlier,
  earlierFor,
  emptyRegister,
  type PastRelease,
  type Released,
  type ReleaseRegister,
  remember,
} from 'justice-pathway/release';
import { type ConflictWords, conflictText } from '../../../release/conflict-text.ts';
import { newRegisterKey } from '../../../release/register-key.ts';
import { isOfSame, releaseSubject } from '../../../report/release-subject.ts';
import { today } from '../../session/begin-session.ts';
import { isSame } from '../../session/same-figures.ts';
import type { SessionFigures } from '../../session/session.ts';

/** A register beside a look: what stands against it, what it must be joined with, and the register with the look in it. */
export interface BesideRegister {
  readonly refused: readonly string[];
  readonly earlier: readonly Earlier[];
  readonly last: PastRelease | undefined;
  /** Looks of a session that stand in no release of the register. */
  unknown(looks: readonly SessionFigures[]): readonly SessionFigures[];
  with(released: Released): { readonly releases: string; readonly key: string };
}

/** Holds a look against the register that was dropped with the records, as the command line does; a new register where there is none. */
export function besideRegister(
  given: { readonly register: ReleaseRegister | undefined; readonly key: string | undefined },
  journeys: readonly Journey[],
  rules: readonly Rule[],
  rounding: number,
): BesideRegister {
  const { register = emptyRegister } = given;
  const key = given.key ?? newRegisterKey();
  const { words, ...subject } = releaseSubject(journeys, { rules });
  const past = { at: today(), what: 'figures of a session', rounding, asked: words, ...digestsOf(subject, key) };
  return {
    refused: [...new Set(conflictsWith(past, register.releases).map((conflict) => conflictText(conflict, notShown)))],
    earlier: earlierFor(past, register.releases),
    last: register.releases.findLast((one) => one.query !== past.query || !isOfSame(one, past)),
    unknown: (looks) => looks.filter((look) => !register.releases.some(({ cells }) => isSame(cells, look.cells))),
    with: (released) => ({ releases: `${JSON.stringify(remember(register, past, released.shown), null, 1)}\n`, key: `${key}\n` }),
  };
}

const notShown: ConflictWords = {
  refused: 'Not shown',
  cures: {
    'few-people': 'Bring a period that meets no earlier one, or wait until more has changed.',
    'other-rounding': '',
    'other-question': '',
  },
};
