import type { Command, Option } from 'commander';
import { isCivilDate, nearest, tryInstant, unknownWord } from '../../kernel/index.ts';
import { badInput } from '../io.ts';
import { isZone } from './is-zone.ts';
import { expectedOf, flagsOf, nothingGiven } from './parser-slip.ts';
import { wrongFlag } from './wrong-flag.ts';

/** What a value must be by the word that stands for it: `--on <date>`, `--zone <zone>`. */
const kinds: Readonly<Record<string, { readonly code: string; fits(text: string): boolean; cure(text: string): string }>> = {
  date: { code: 'bad-date', fits: isCivilDate, cure: () => 'Write a day of the calendar, like 2026-11-21.' },
  time: {
    code: 'bad-time',
    fits: (text) => tryInstant(text) !== undefined,
    cure: () => 'Write a time with its offset, like 2026-12-24T16:30+00:00.',
  },
  zone: { code: 'no-such-zone', fits: isZone, cure: zoneCure },
};

/**
 * What no flag takes, told for each flag of a command as a slip in a file is told: a blank value, another flag in place of one, a word that is none of its choices,
 * and what is no date, time or zone where its letters ask for one. A new flag is in by its declaration.
 */
export function tellFlags(command: Command): void {
  for (const option of command.options) {
    const [, word] = /[<[]([^>\]]*)[>\]]$/.exec(option.flags) ?? [];
    if (word === undefined || option.variadic) continue;
    const { parseArg } = option;
    option.argParser((text: string, before: unknown) => {
      if (flagsOf(command).includes(text)) badInput(nothingGiven(option.long ?? option.flags, expectedOf(option), option.argChoices));
      refuse(text, option, word);
      return parseArg === undefined || option.argChoices !== undefined ? text : parseArg(text, before);
    });
  }
}

/** Refuses an argument in which nothing stands, such as a variable of a shell that was never set. */
export function refuseBlankArguments(command: Command): void {
  const names = command.registeredArguments;
  for (const [place, text] of command.args.entries())
    if (isBlank(text)) wrongFlag((names[place] ?? names.at(-1))?.name() ?? 'argument', text, 'Give what is asked for here.', 'blank-value');
}

function refuse(text: string, option: Option, word: string): void {
  const { long, flags, argChoices } = option;
  const name = long ?? flags;
  if (isBlank(text)) wrongFlag(name, text, `Write ${expectedOf(option)}.`, 'blank-value');
  if (argChoices !== undefined && !argChoices.includes(text)) badInput(unknownWord(text, argChoices, { path: name }));
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  if (kind !== undefined && !kind.fits(text)) wrongFlag(name, text, kind.cure(text), kind.code);
}

// Commas part the values of a list: without a value between them it is as empty as without commas.
function isBlank(text: string): boolean {
  return /^[\s,]*$/.test(text);
}

function zoneCure(zone: string): string {
  const near = nearest(zone, Intl.supportedValuesOf('timeZone'));
  return near === undefined ? 'Write the name of a zone: a continent, a slash and a town.' : `Did you mean "${near}"?`;
}
