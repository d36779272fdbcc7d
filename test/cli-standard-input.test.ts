import { expect, test } from 'vitest';
import { readStandardInput } from '../src/cli/load/standard-input.ts';

/** A pipe that answers one thing after another: what stands in it, or why nothing does. */
function pipe(...answers: readonly string[]) {
  const left = [...answers];
  return (into: Buffer) => {
    const next = left.shift() ?? '';
    if (['EAGAIN', 'EOF', 'EIO'].includes(next)) throw Object.assign(new Error(next), { code: next });
    return into.write(next);
  };
}

test('the standard input is waited for where whoever writes it is slower', () => {
  expect(readStandardInput(pipe('EAGAIN', 'EAGAIN', 'one ', 'EAGAIN', 'two', '')).toString()).toBe('one two');
});

test('it is read to its end, also as a pipe ends on Windows, and what else goes wrong is told', () => {
  expect(readStandardInput(pipe()).toString()).toBe('');
  expect(readStandardInput(pipe('one', 'EOF')).toString()).toBe('one');
  expect(() => readStandardInput(pipe('one', 'EIO'))).toThrow('EIO');
});
