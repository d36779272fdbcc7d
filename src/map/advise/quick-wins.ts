import { z } from 'zod';
import { parseJson } from '../../kernel/bad-json.ts';
import { checkValue } from '../../kernel/check-value.ts';
import { isCivilDate, startOfDay } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import type { Issue } from '../../kernel/issue.ts';
import { type Finding, isDisconnect, isPatternAbsent } from '../verdict.ts';

const Day = z.string().refine(isCivilDate, { message: 'not a date; write it like 2026-11-21' });

/** A quick win that somebody has taken on. */
export const QuickWin = z.strictObject({
  rule: z.string().min(1),
  owner: z.string().min(1),
  /** The day it is to be in place. */
  due: Day,
  status: z.enum(['planned', 'started', 'done', 'dropped']),
  /** The day it was in place; before and after are told apart by it. */
  since: Day.optional(),
  note: z.string().optional(),
});
export type QuickWin = z.infer<typeof QuickWin>;

/** The register as a file: a list, or `{ "quickWins": […] }`. */
export const QuickWinFile = z.union([z.array(QuickWin), z.strictObject({ $schema: z.string().optional(), quickWins: z.array(QuickWin) })]);

/** How often a rule broke, before and since. */
export interface QuickWinEffect {
  readonly win: QuickWin;
  readonly before: DisconnectRate | undefined;
  readonly after: DisconnectRate | undefined;
}

/** How often a rule broke among the triggers that were answered. */
export interface DisconnectRate {
  /** Triggers that were answered one way or the other. */
  readonly of: number;
  readonly broken: number;
}

/** Reads a register of quick wins; faults come back by path. */
export function readQuickWins(text: string, file?: string): { readonly wins: readonly QuickWin[]; readonly issues: readonly Issue[] } {
  const named = file === undefined ? {} : { file };
  const json = parseJson(text, named);
  if (!json.ok) return { wins: [], issues: json.issues };
  const read = checkValue(QuickWinFile, json.value, { code: 'bad-register', ...named });
  if (!read.ok) return { wins: [], issues: read.issues };
  return { wins: Array.isArray(read.value) ? read.value : read.value.quickWins, issues: [] };
}

/** The disconnect's rate before a quick win was in place and since; a number of triggers below the small number is held back. */
export function quickWinEffects(
  wins: readonly QuickWin[],
  findings: readonly Finding[],
  of: { readonly zone: string; readonly smallNumber?: number },
): QuickWinEffect[] {
  givenAs('quickWinEffects', 'wins', wins, '[rule:text owner:text due:text]');
  givenAs('quickWinEffects', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('quickWinEffects', 'of', of, '{zone:text}');
  const { zone, smallNumber = 0 } = of;
  return wins.map((win) => {
    const counts = (one: Finding) => ['met', 'met-late', 'missed', 'present'].includes(one.verdict) || isPatternAbsent(one);
    const own = findings.filter((one) => one.rule === win.rule && counts(one));
    if (win.since === undefined) return { win, before: rate(own, smallNumber), after: undefined };
    const from = startOfDay(win.since, zone);
    return {
      win,
      before: rate(
        own.filter((one) => one.triggerAt < from),
        smallNumber,
      ),
      after: rate(
        own.filter((one) => one.triggerAt >= from),
        smallNumber,
      ),
    };
  });
}

function rate(findings: readonly Finding[], smallNumber: number): DisconnectRate | undefined {
  const broken = findings.filter(({ verdict }) => isDisconnect(verdict)).length;
  const isSmall = [findings.length, broken, findings.length - broken].some((count) => count > 0 && count < smallNumber);
  return findings.length === 0 || isSmall ? undefined : { of: findings.length, broken };
}
