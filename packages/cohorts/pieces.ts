/**
 * Bytes of a piece: whole lines of base64 and whole pairs of numbers. A large value is costly to take apart in one go;
 * pieces are gone before they cost anything.
 */
const PIECE = 76 * 192;
/** What is read of a piece; each reading overwrites it. */
const numbers = new Uint32Array(PIECE / 4);
const bytes = Buffer.from(numbers.buffer);

/** SQL of a piece, as text, of the bytes in a column. */
export const pieceOf = (column: string) => `encode(substring(${column} from 1 + piece for ${PIECE}), 'base64')`;

/** SQL of the table of all pieces of a column. */
export const piecesOf = (column: string) => `generate_series(0, length(${column}) - 1, ${PIECE}) piece`;

/** SQL that answers in such pieces the columns `number` and `day` of a statement, as pairs; days count from 1970 on. */
export const pairsOf = (text: string) =>
  `select ${pieceOf('pairs')} from
   (select string_agg(int4send(number) || int4send(day - date '1970-01-01'), null) pairs from (${text}) d) a,
   ${piecesOf('pairs')}`;

/** The numbers in a piece, which hold until the next piece is read. */
export function numbersIn(piece: string): Uint32Array {
  const length = bytes.write(piece, 'base64');
  bytes.subarray(0, length).swap32();
  return numbers.subarray(0, length / 4);
}
