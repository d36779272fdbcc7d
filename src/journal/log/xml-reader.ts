import { SaxesParser } from 'saxes';
import type { Chunks } from './log.ts';
import type { Rejects } from './rejects.ts';

/** A handler of XML elements; attribute values are plain text. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  close(name: string): void;
  text?(text: string): void;
}

const deepest = 100;

/** Marks the end of reading on purpose. */
class Stop extends Error {}

/**
 * Streams XML through a handler. Strict: a document type declaration (the home of entity bombs) and nesting beyond a
 * hundred levels are refused; where the text stops being XML, what came before is kept and the place is reported.
 */
export function readXml(chunks: Chunks, handler: XmlHandler, rejects: Rejects): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  const stop = (code: string, message: string, cure: string) => {
    rejects.reject(code, parser.line, message, { cure });
    throw new Stop(message);
  };
  parser.on('doctype', () => {
    stop('document-type', 'This XML declares a document type, which may define entities; it is not read.', 'Remove the <!DOCTYPE …> part.');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) stop('too-deep', `This XML nests deeper than ${deepest} levels.`, 'Check that this is the right file.');
    handler.open(tag.name, tag.attributes as Record<string, string>, parser.line);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag.name);
  });
  if (handler.text) parser.on('text', (text) => handler.text?.(text));
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    stop(
      'bad-xml',
      `This is not XML from line ${parser.line}, column ${parser.column} on: ${reason}`,
      'What came before it was read. Mend it there.',
    );
  });
  try {
    for (const chunk of chunks) for (let at = 0; at < chunk.length; at += pieceLength) parser.write(chunk.slice(at, at + pieceLength));
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
}

const pieceLength = 1 << 20;
