/** Calls with no, one, two and three arguments that nothing can be done with; `text` is one that names nothing. */
export function wrongCalls(text: string): readonly (readonly unknown[])[] {
  const wrong: readonly unknown[] = [undefined, null, 7, Number.NaN, {}, text, [], [null], [{}], true];
  return [[], ...wrong.flatMap((one) => [[one], [one, one], [one, one, one]])];
}

/** What a call throws, at once or later, or as its answer is gone through; `undefined` where it answers. */
export async function failing(call: () => unknown): Promise<unknown> {
  try {
    const answer = await call();
    const parts = (answer as Partial<AsyncIterator<unknown>> | null | undefined)?.next;
    if (typeof parts === 'function') for (let left = 3; left > 0; left -= 1) if ((await parts.call(answer)).done) break;
    return undefined;
  } catch (error) {
    return error;
  }
}

export const isClass = (value: unknown): boolean => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
