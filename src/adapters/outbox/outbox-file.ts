import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { PathwayError, systemClock } from '../../kernel/index.ts';

/** A file of JSON lines to which is only added, by any number of processes. A line is whole or it is not there. */
export interface LineFile {
  /** Adds what `lines` gives, after everything that others added was read; on the disk before it returns. */
  add(lines: () => readonly unknown[]): void;
  /** Reads what others added. */
  refresh(): void;
  /** Puts other lines in the place of all. */
  replace(lines: () => readonly unknown[]): void;
  close(): void;
}

const longestWait = 10_000;

/**
 * Opens or begins a file of lines and gives each to `read`; `begin` is called before the first, also when another process has put
 * other lines in the place of all. What a kill cut short, or is no JSON, is passed over.
 * @throws PathwayError `outbox-busy` when another process keeps the file for ten seconds
 */
export function lineFile(path: string, begin: () => void, read: (line: unknown) => void): LineFile {
  if (path === '')
    throw new PathwayError('bad-argument', 'An outbox or inbox needs the path of its file, and was given an empty text.', {});
  mkdirSync(dirname(path), { recursive: true });
  let file = openSync(path, 'a+');
  let end = 0;

  const refresh = () => {
    if (!existsSync(path) || statSync(path).ino !== fstatSync(file).ino) {
      closeSync(file);
      file = openSync(path, 'a+');
      end = 0;
    }
    if (end === 0) begin();
    const size = fstatSync(file).size;
    if (size <= end) return;
    const bytes = Buffer.alloc(size - end);
    for (let got = 0; got < bytes.length; ) {
      const more = readSync(file, bytes, got, bytes.length - got, end + got);
      if (more === 0) break;
      got += more;
    }
    const whole = bytes.lastIndexOf(10) + 1;
    for (const text of bytes.subarray(0, whole).toString('utf8').split('\n')) {
      const line = tryJson(text);
      if (line !== undefined) read(line);
    }
    end += whole;
  };
  const write = (to: number, lines: readonly unknown[], before = '') => {
    const bytes = Buffer.from(before + lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8');
    for (let written = 0; written < bytes.length; ) written += writeSync(to, bytes, written, bytes.length - written);
    fsyncSync(to);
  };

  refresh();
  return {
    refresh,
    add: (lines) =>
      locked(path, () => {
        refresh();
        const given = lines();
        if (given.length === 0) return;
        // What is left of a line that was cut short gets an end of its own.
        write(file, given, fstatSync(file).size > end ? '\n' : '');
        refresh();
      }),
    replace: (lines) =>
      locked(path, () => {
        refresh();
        const whole = lines();
        const fresh = `${path}.new`;
        // One that a kill left behind, or a link that somebody planted, is not written through.
        rmSync(fresh, { force: true });
        const to = openSync(fresh, 'wx', 0o600);
        try {
          write(to, whole);
        } finally {
          closeSync(to);
        }
        renameSync(fresh, path);
        refresh();
      }),
    close: () => closeSync(file),
  };
}

/** Only one process at a time; a lock that a kill left behind is taken over. */
function locked(path: string, work: () => void): void {
  const lock = `${path}.lock`;
  const until = systemClock.now() + longestWait;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isLeft(lock)) rmSync(lock, { force: true });
      else if (systemClock.now() > until) throw new PathwayError('outbox-busy', `Another process keeps "${path}"; try again.`, { path });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isLeft(lock: string): boolean {
  try {
    return systemClock.now() - statSync(lock).mtimeMs > longestWait / 2;
  } catch {
    return false;
  }
}

function tryJson(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    // Not ours to mend; what follows is still good.
    return undefined;
  }
}
