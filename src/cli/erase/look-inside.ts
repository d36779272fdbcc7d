import { gunzipSync, unzipSync } from 'fflate';
import type { PersonIds } from './person-ids.ts';

/** Larger than this is not unpacked: a small file can claim to hold a great deal. */
const most = 200_000_000;

/** Whether somebody stands in a packed file: a workbook, a document, anything gzipped. `undefined` where it cannot be told. */
export function standsInside(bytes: Uint8Array, ids: PersonIds): boolean | undefined {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return isNamed(gunzipSync(bytes), ids);
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
    let size = 0;
    let isAll = true;
    const parts = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        const isText = /\.(?:xml|rels|txt|json|csv|html)$/i.test(name);
        // A document inside the document is not looked into.
        if (!isText || size > most) isAll &&= /\.(?:png|jpe?g|svg|ttf|odttf)$/i.test(name);
        return isText && size <= most;
      },
    });
    if (Object.keys(parts).some((name) => ids.inName(name)) || Object.values(parts).some((part) => isNamed(part, ids))) return true;
    return isAll && Object.keys(parts).length > 0 ? false : undefined;
  } catch {
    return undefined;
  }
}

/** In the text between marks, whether they part words or stand inside one. */
function isNamed(bytes: Uint8Array, ids: PersonIds): boolean {
  const text = new TextDecoder().decode(bytes);
  const plain = (gap: string) => text.replace(/<[^>]*>/g, gap).replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (mark) => entities[mark] ?? mark);
  return [text, plain(' '), plain('')].some((each) => ids.lines(each).length > 0);
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'" };
