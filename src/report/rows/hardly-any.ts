import type { ShownCount } from '../../release/index.ts';

/** Whether a count says that there were none, or hardly any. */
export function isHardlyAny({ value, text }: ShownCount): boolean {
  return value === 0 || text === 'few people';
}
