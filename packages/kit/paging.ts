import { LARGEST_PAGE, USUAL_PAGE } from '@dienstweg/schema/page-sizes';
import { badUserInput } from './errors.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** A page of a list as Relay has it. What costs something is worked out only where it is selected. */
export interface Connection<E> {
  nodes: E[];
  edges(): { cursor: string; node: E }[];
  pageInfo(): PageInfo;
  totalCount(): Promise<number> | number;
}

/** The number of entries a page may hold: 20 unless given, 1 to 200, else BAD_USER_INPUT. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? USUAL_PAGE;
  if (size < 1 || size > LARGEST_PAGE)
    throw badUserInput({
      EN: `first: a page holds 1 to ${LARGEST_PAGE} entries, not ${size}.`,
      DE: `first: Eine Seite hat 1 bis ${LARGEST_PAGE} Einträge, nicht ${size}.`,
    });
  return size;
}

/** Makes a page of the entries read, of which one more than `size` says that another page follows. */
export function connectionOf<E>(
  read: E[],
  size: number,
  hasPreviousPage: boolean,
  { cursor }: { cursor(entity: object): string },
  count: () => Promise<number>,
): Connection<E> {
  const hasNextPage = read.length > size;
  const nodes = hasNextPage ? read.slice(0, size) : read;
  const cursorAt = (index: number) => (nodes.length ? cursor(nodes.at(index) as object) : null);
  return {
    nodes,
    edges: () => nodes.map((node) => ({ node, cursor: cursor(node as object) })),
    pageInfo: () => ({ hasNextPage, hasPreviousPage, startCursor: cursorAt(0), endCursor: cursorAt(-1) }),
    totalCount: () => (hasNextPage || hasPreviousPage ? count() : nodes.length),
  };
}
