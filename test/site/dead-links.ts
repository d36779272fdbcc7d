import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What has been looked at in a folder of pages, and each link of them that leads nowhere within it. */
export function deadLinks(site: string): { readonly pages: number; readonly links: number; readonly dead: readonly string[] } {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = new Map(files.map((file) => [resolve(site, file), readFileSync(join(site, file), 'utf8')]));
  const ids = new Map([...pages].map(([file, text]) => [file, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));
  const dead = new Set<string>();
  let links = 0;
  for (const [file, text] of pages)
    for (const [, link = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      // Elsewhere, as `https:` and `data:` are.
      if (/^[a-z]+:/i.test(link)) continue;
      links += 1;
      const [path = '', place = ''] = link.replaceAll('&amp;', '&').split('#').map(decodeURIComponent);
      const to = path === '' ? file : resolve(dirname(file), path);
      const isThere = existsSync(to) && (place === '' || ids.get(to)?.has(place) !== false);
      if (!isThere) dead.add(`${relative(site, file)}: ${link}`);
    }
  return { pages: pages.size, links, dead: [...dead] };
}
