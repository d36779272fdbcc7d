import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entriesPage } from './page.ts';

// Writes docs/reference/entries.md from the docstrings of all public names.
const root = resolve(import.meta.dirname, '../..');
writeFileSync(resolve(root, 'docs/reference/entries.md'), entriesPage(root));
