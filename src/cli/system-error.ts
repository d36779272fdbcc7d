/** What the system said, in a sentence; `undefined` where an error is not the system's. */
export function systemSentence(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path === undefined ? '' : `${path}: `;
  return `${where}${sentences[String(code)] ?? `The system refused this (${code}).`}`;
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: 'This may not be read or written. Check who may use it.',
  EPERM: 'This may not be read or written. Check who may use it.',
  EROFS: 'This cannot be written: the disk is read-only. Name another place.',
  ENOENT: 'There is no such file or folder. Check the name.',
  ENOTDIR: 'A part of this name is a file and not a folder. Check the name.',
  EISDIR: 'This is a folder, not a file. Name a file in it.',
  EEXIST: 'There is something of this name already. Name another.',
  ENOSPC: 'The disk is full: nothing was written. Make room and try again.',
  EDQUOT: 'There is no room left for this account: nothing was written.',
  EFBIG: 'The file would be too large: nothing was written.',
  EMFILE: 'Too many files are open. Close some and try again.',
  ELOOP: 'This link leads round in a circle. Name the file itself.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.',
  ENXIO: 'Nobody reads this pipe. Name a file.',
  EPIPE: 'The reader has gone before all was written.',
  EIO: 'The disk could not be read or written. Check it.',
  EINVAL: 'This cannot be read or written as a file. Name another.',
};
