/** A fenced block of a page that can be run. */
export interface Block {
  readonly name: string;
  readonly language: 'ts' | 'sh';
  readonly text: string;
  /** A fenced `text output` right after the block: what it must print. */
  readonly output?: string;
  /** Reason given in `<!-- not run: … -->` on the line before. */
  readonly skip?: string;
}

/** The blocks of a page that are TypeScript or a shell's, in order. */
export function blocksOf(page: string, text: string): Block[] {
  const fence = /(?:<!-- not run: ([^>]*?) -->\s*)?^```(ts|sh)\n([\s\S]*?)^```\n(?:\s*```text output\n([\s\S]*?)^```)?/gm;
  return [...text.matchAll(fence)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return {
      name: `${page}:${line}`,
      language: match[2] as 'ts' | 'sh',
      text: match[3] as string,
      ...(match[4] === undefined ? {} : { output: match[4] }),
      ...(match[1] === undefined ? {} : { skip: match[1] }),
    };
  });
}
