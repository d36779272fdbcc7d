import { z } from 'zod';

// The page allows no code made from text. Zod must know before the first schema is made, so this file is imported first.
z.config({ jitless: true });

/** Whether Zod was told to make no code from text. */
export const quiet = z.config().jitless === true;
