/** A fenced block of a page that can be run, or saved for those after it. */
export interface Block {
  readonly name: string;
  readonly language: 'ts' | 'sh';
  readonly text: string;
  /** A fenced `text output` right after the block: what it must print. */
  readonly output?: string;
  /** Reason given in `<!-- not run: … -->` on the line before. */
  readonly skip?: string;
  /** `<!-- save as: … -->` on the line before: a file for the later blocks of the page, which run in one folder and in order. */
  readonly file?: string;
}

/** The blocks of a page that are TypeScript or a shell's, in order. */
export function blocksOf(page: string, text: string): Block[] {
  const fence = /(?:<!-- (not run|save as): ([^>]*?) -->\s*)?^```(ts|sh)\n([\s\S]*?)^```\n(?:\s*```text output\n([\s\S]*?)^```)?/gm;
  return [...text.matchAll(fence)].map((match) => {
    const [, mark, said, language, body, output] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return {
      name: `${page}:${line}`,
      language: language as 'ts' | 'sh',
      text: body as string,
      ...(output === undefined ? {} : { output }),
      ...(mark === undefined ? {} : { [mark === 'save as' ? 'file' : 'skip']: said }),
    };
  });
}

/** Whether the blocks of a page build on each other. */
export const isWhole = (blocks: readonly Block[]): boolean => blocks.some(({ file }) => file !== undefined);
