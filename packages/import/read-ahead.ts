/** Begins to read at once and stays so many items ahead of the reader. */
export function readAhead<T>(items: AsyncGenerator<T, undefined>, most: number): AsyncGenerator<T, undefined> {
  const coming = Array.from({ length: most }, () => next(items));
  return follow(items, coming);
}

async function* follow<T>(
  items: AsyncGenerator<T, undefined>,
  coming: Promise<IteratorResult<T, undefined>>[],
): AsyncGenerator<T, undefined> {
  try {
    for (let result = await coming.shift()!; !result.done; result = await coming.shift()!) {
      coming.push(next(items));
      yield result.value;
    }
  } finally {
    await items.return(undefined);
  }
}

/** What fails ahead is told when the reader gets there. */
function next<T>(items: AsyncGenerator<T, undefined>) {
  const result = items.next();
  result.catch(() => undefined);
  return result;
}
