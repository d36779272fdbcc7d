/** The innermost state of an XState value. */
export function leafName(value: unknown): string {
  let rest = value;
  while (typeof rest === 'object' && rest !== null) rest = Object.values(rest)[0];
  return String(rest);
}
