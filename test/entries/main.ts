import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { referencePages } from '../reference/pages.ts';
import { apiReports } from './api.ts';
import { entriesPage } from './page.ts';

// Writes the pages of docs/reference that come from docstrings, from the content for Scotland and from the codes of the sources,
// and beside this file the reports of the public types.
const root = resolve(import.meta.dirname, '../..');
const reports = resolve(import.meta.dirname, 'api');
for (const [name, text] of Object.entries({ 'entries.md': entriesPage(root), ...referencePages(root) }))
  writeFileSync(resolve(root, 'docs/reference', name), text);
for (const name of readdirSync(reports)) rmSync(resolve(reports, name));
for (const [name, text] of apiReports(root)) writeFileSync(resolve(reports, name), text);
