import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Page } from 'playwright-core';

/** A picture again with at most 256 colours: a page has few, and the file is a third as large. */
export async function smallPng(page: Page, png: Buffer): Promise<Uint8Array> {
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
    return { width: picture.width, height: picture.height, pixels: btoa(text) };
  }, png.toString('base64'));
  return paletted(width, height, Buffer.from(pixels, 'base64'));
}

/** Red, green, blue and opacity of each point, as a PNG with a palette. */
function paletted(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const colourAt = (point: number) => ((pixels[point * 4] ?? 0) << 16) | ((pixels[point * 4 + 1] ?? 0) << 8) | (pixels[point * 4 + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let point = 0; point < width * height; point += 1) counts.set(colourAt(point), (counts.get(colourAt(point)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(palette, colour)]));
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = nearest.get(colourAt(y * width + x)) ?? 0;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits a point, points of a palette, nothing else.
  head.setUint16(8, 0x0803);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** The colours that most points have, none close to one that is there already until all distant ones are. */
function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette: number[] = [];
  for (const least of [400, 120, 30, 1])
    for (const colour of ranked) {
      if (palette.length >= 256) return palette;
      if (palette.every((one) => distance(one, colour) >= least)) palette.push(colour);
    }
  return palette;
}

function nearestOf(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let at = 1; at < palette.length; at += 1) if (distance(palette[at] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = at;
  return best;
}

function distance(a: number, b: number): number {
  const part = (shift: number) => (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2;
  return part(16) + part(8) + part(0);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = new DataView(new ArrayBuffer(data.length + 12));
  out.setUint32(0, data.length);
  new Uint8Array(out.buffer).set(named, 4);
  out.setUint32(data.length + 8, crc32(named));
  return new Uint8Array(out.buffer);
}
