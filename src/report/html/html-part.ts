import { htmlSection } from './html-parts.ts';

/** One section of the page and its line in the contents. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly html: string;
}

export function part(id: string, heading: string, intro: string, content: string, name?: string): Part {
  return { id, heading, html: htmlSection(id, heading, intro, content, name) };
}
