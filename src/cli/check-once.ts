import { config } from 'zod';

/** For a command that checks one small input: compiling its checks first would take longer than they do. To be called before they are made. */
export function checkOnce(): void {
  config({ jitless: true });
}
