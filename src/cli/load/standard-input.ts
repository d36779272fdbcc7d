import { readSync } from 'node:fs';

/** The whole standard input, also where it is a pipe in which nothing stands yet: whoever writes into it may be slower than this reads. */
export function readStandardInput(read: (into: Buffer) => number = (into) => readSync(0, into)): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const piece = Buffer.allocUnsafe(65_536);
    const length = readWhenThere(read, piece);
    if (length === 0) return Buffer.concat(parts);
    parts.push(piece.subarray(0, length));
  }
}

const idle = new Int32Array(new SharedArrayBuffer(4));

function readWhenThere(read: (into: Buffer) => number, into: Buffer): number {
  for (;;) {
    try {
      return read(into);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // So ends a pipe on Windows.
      if (code === 'EOF') return 0;
      // A library that looks at the process makes the pipe one that does not wait.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(idle, 0, 0, 5);
    }
  }
}
