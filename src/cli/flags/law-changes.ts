import { allParameters, reformById, reforms } from 'justice-pathway/machines/law';
import { unknownName, wrongValue } from '../../kernel/index.ts';
import { overrideValue, type Reform } from '../../law/index.ts';
import { badInput } from '../io.ts';
import { noSuchParameter } from '../load/select-parameters.ts';

/** A reform by the name that `--reform` gives; any other ends the command. */
export function namedReform(id: string): Reform {
  const reform = reformById(id);
  if (reform) return reform;
  const known = [...reforms.map((each) => each.id), 'release-fraction-N/M'];
  return badInput(unknownName('reform', id, known, { path: '--reform' }));
}

/** A value set on the command line, `release.curfew-minimum-days=28`; it must be of the kind that the parameter holds. */
export function setValue(text: string): Reform {
  const [, id = '', raw = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const parameter = allParameters.find((each) => each.id === id.trim());
  if (!parameter) {
    if (id === '')
      return badInput(wrongValue(text, 'Write it like release.curfew-minimum-days=28.', { path: '--set' }, 'no-such-parameter'));
    return badInput(noSuchParameter(id.trim(), '--set'));
  }
  const value = parse(raw);
  const held = parameter.values.at(-1)?.value;
  if (shape(value) !== shape(held)) {
    return badInput({
      code: 'bad-value',
      severity: 'error',
      message: `--set "${text}" is not of the kind that ${parameter.id} holds.`,
      cure: `It is like ${JSON.stringify(held)}.`,
    });
  }
  return overrideValue<unknown>(parameter, value);
}

/** The kind of a value: its type, and for a record its names. */
function shape(value: unknown): string {
  if (Array.isArray(value)) return `list of ${[...new Set(value.map(shape))].slice(0, 1).join('')}`;
  return typeof value === 'object' && value !== null ? `record of ${Object.keys(value).sort().join()}` : typeof value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
