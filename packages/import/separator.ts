/** What Excel takes for no row of the sheet: a first line such as `sep=;`. */
const separatorLine = /^"?sep=([;,\t])"?[;,\t ]*(?=\n|$)/i;
const separators = [';', ',', '\t'];

/**
 * What separates the cells of a file, by how it begins: what `sep=` says, or what stands most often in its first line
 * that is not blank. `declared` is the length of the former without its line break.
 */
export function separatorOf(text: string): { separator: string; declared: number } {
  const [{ length } = '', separator] = separatorLine.exec(text) ?? [];
  if (separator) return { separator, declared: length };
  const unquoted = text.replace(/"[^"]*"/g, 'quoted');
  const header = unquoted.split('\n').find((line) => /[^\s;,]/.test(line)) ?? '';
  const times = separators.map((each) => header.split(each).length);
  return { separator: separators[times.indexOf(Math.max(...times))] as string, declared: 0 };
}
