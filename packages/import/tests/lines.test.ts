import { expect, it } from 'vitest';
import { wholeLines } from '../lines.ts';

async function blocksOf(chunks: AsyncIterable<Buffer>) {
  const blocks: string[] = [];
  for await (const block of wholeLines(chunks)) blocks.push(block.toString());
  return blocks;
}

async function* of(...chunks: (string | Buffer)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

it('puts lines together again wherever they were cut, even inside a letter', async () => {
  const [left, right] = [Buffer.from('\ufeffa;ü').subarray(0, 6), Buffer.from('ü').subarray(1)];
  expect(await blocksOf(of(left, right, '\nb;c\nd', ';e'))).toEqual(['a;ü\nb;c\n', 'd;e']);
});

it('names the line that is not UTF-8', async () => {
  await expect(blocksOf(of('a\nb\n', 'c\n', Buffer.from('d\ne\xe9\nf\n', 'latin1')))).rejects.toMatchObject({
    line: 5,
  });
});

it('gives up on a line that is too long after little more than the longest line', async () => {
  let read = 0;
  async function* gigabyte() {
    yield Buffer.from('id;name\n');
    for (; read < 2 ** 30; read += 65_536) yield Buffer.alloc(65_536, 'x');
  }
  await expect(blocksOf(gigabyte())).rejects.toMatchObject({ line: 2 });
  expect(read).toBeLessThanOrEqual(1024 * 1024 + 65_536);
});
