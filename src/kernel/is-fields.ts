/** Whether a value is an object with fields: neither a list nor nothing. @example isFields([]) // false */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
