import { PathwayError } from '../../kernel/index.ts';

/** A package that only those install who use it. @throws PathwayError `missing-package` where it is not there */
export async function optional<T>(name: string, use: string, load: () => Promise<T>): Promise<T> {
  return load().catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new PathwayError('missing-package', `${use} needs the package ${name}, which is not installed. Install it: npm install ${name}`, {
      name,
    });
  });
}
