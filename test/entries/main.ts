import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { referencePages } from '../reference/pages.ts';
import { entriesPage } from './page.ts';

// Writes the pages of docs/reference that come from docstrings, from the content for Scotland and from the codes of the sources.
const root = resolve(import.meta.dirname, '../..');
for (const [name, text] of Object.entries({ 'entries.md': entriesPage(root), ...referencePages(root) }))
  writeFileSync(resolve(root, 'docs/reference', name), text);
