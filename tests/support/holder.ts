/**
 * An app that holds a PostgreSQL until it is told to stop or its parent is gone: `node holder.ts FOLDER [UID]
 * [MODULE]`.
 */
const [dataDir = '', uid, module = '../../packages/postgres/start-postgres.ts'] = process.argv.slice(2);
const { startPostgres }: typeof import('@dienstweg/postgres') = await import(module);
if (uid) {
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}
const postgres = await startPostgres({ dataDir });
const stop = async () => {
  await postgres.stop();
  process.exit();
};
process.stdin.once('data', stop).once('end', stop);
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }));
