import { wrongFlag } from './wrong-flag.ts';

/** Reads a flag's whole number, or ends the command naming flag and value. */
export function whole(name: string, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    const from = least === Number.MIN_SAFE_INTEGER ? '' : ` of at least ${least}`;
    const bound = most === Number.MAX_SAFE_INTEGER ? from : ` from ${least} to ${most}`;
    return wrongFlag(name, text, `Write a whole number${bound}, in digits only.`, 'bad-number');
  };
}
