// Ascending numbers as gaps: 4, 57, 257 are 5 (from -1), 53, 200. Seven bits to a byte, the lowest first; the highest
// bit says that more follow: 200 is 0xc8 0x01.

const MOST_BYTES = 5;
let bytes = new Uint8Array();

/** The gaps between so many numbers, the first from -1; they hold until others are asked for. */
export function gapsOf(blocks: Iterable<Uint32Array>, size: number): Uint8Array {
  if (bytes.length < size * MOST_BYTES) bytes = new Uint8Array(size * MOST_BYTES);
  let filled = 0;
  let before = -1;
  for (const numbers of blocks) {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      let gap = number - before;
      before = number;
      for (; gap > 127; gap >>>= 7) bytes[filled++] = gap | 128;
      bytes[filled++] = gap;
    }
  }
  return bytes.subarray(0, filled);
}

/** The numbers that have these gaps between them. */
export function numbersBetween(gaps: Uint8Array): Uint32Array {
  let size = 0;
  for (let i = 0; i < gaps.length; i++) size += ((gaps[i] as number) >>> 7) ^ 1;
  const numbers = new Uint32Array(size);
  let number = -1;
  for (let i = 0, filled = 0; i < gaps.length; i++) {
    let byte = gaps[i] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = gaps[++i] as number;
      gap |= (byte & 127) << shift;
    }
    numbers[filled++] = number += gap;
  }
  return numbers;
}
