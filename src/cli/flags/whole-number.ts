import { badInput } from '../io.ts';

/** Reads a flag's whole number, or ends the command naming flag and value. */
export function whole(name: string, least = Number.MIN_SAFE_INTEGER) {
  return (text: string): number => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    const bound = least === Number.MIN_SAFE_INTEGER ? '' : ` of at least ${least}`;
    return badInput({
      code: 'bad-number',
      severity: 'error',
      message: `${name} "${text}" is not a whole number${bound}.`,
      value: text,
      cure: 'Give digits only.',
    });
  };
}
