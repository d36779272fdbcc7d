/** The JSON of a text; `undefined` where it is none. @example tryJson('{') // undefined */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
