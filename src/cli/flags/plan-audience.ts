import type { Command } from 'commander';
import type { RecordsPlan } from '../../records/index.ts';
import { badInput, type Io } from '../io.ts';
import { isPlanFile, loadPlan } from '../load/load-plan.ts';
import type { AudienceFlags } from './audience-flags.ts';
import { flag } from './flags.ts';

/** What somebody may say of the audience on a command that takes a plan. */
export interface PlanAudienceFlags extends Partial<AudienceFlags> {
  readonly outside?: boolean;
}

/** Adds the flag by which a plan's own `inside` is not taken up. */
export function outsideOption(command: Command): Command {
  return command.addOption(flag('outside'));
}

/**
 * The flags as given, or as the plans ask by their `inside`. Flags go before plans. Where any other file is read too,
 * or live cases, nobody has asked for full figures of those, and the plan's asking is not taken up.
 */
export function askedInPlan<Flags extends PlanAudienceFlags>(io: Io, files: readonly string[], flags: Flags, others = false): Flags {
  if (flags.outside) return onlyOutside(flags);
  if (flags.inside !== undefined || flags.why !== undefined) return flags;
  const { asked, silent } = plansAsk(files);
  if (asked === undefined) return flags;
  if (silent.length === 0 && !others) return { ...flags, inside: asked.name, why: asked.why };
  io.err(
    `Full figures are asked for in a plan, but not of ${silent.length > 0 ? silent.join(', ') : 'the live cases'}: numbers are protected. For all of them add --inside NAME --why TEXT.`,
  );
  return flags;
}

/** Who asks for full figures in the plans among some files, and the files of which nobody does. */
export function plansAsk(files: readonly string[]): { readonly asked: RecordsPlan['inside']; readonly silent: readonly string[] } {
  const asking = files.map((file) => ({ file, inside: isPlanFile(file) ? loadPlan(file).inside : undefined }));
  const asked = asking.flatMap(({ inside }) => inside ?? []);
  const silent = asking.filter(({ inside }) => inside === undefined).map(({ file }) => file);
  if (asked.length === 0) return { asked: undefined, silent };
  const each = (part: 'name' | 'why') => [...new Set(asked.map((one) => one[part].trim()))];
  return { asked: { name: each('name').join(' and '), why: each('why').join('; ') }, silent };
}

function onlyOutside<Flags extends PlanAudienceFlags>(flags: Flags): Flags {
  if (flags.inside === undefined && flags.why === undefined) return flags;
  return badInput({
    code: 'inside-and-outside',
    severity: 'error',
    path: '--outside',
    message: 'Numbers are either protected or full figures, not both.',
    cure: 'Leave out --outside, or leave out --inside and --why.',
  });
}
