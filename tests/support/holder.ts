/** An app that holds a PostgreSQL until it is told to stop: `node holder.ts FOLDER [UID] [MODULE]`. */
const [dataDir = '', uid, module = '../../services/kit/index.ts'] = process.argv.slice(2);
const { startPostgres }: typeof import('@dienstweg/kit') = await import(module);
if (uid) {
  process.setgroups?.([]);
  process.setgid?.(Number(uid));
  process.setuid?.(Number(uid));
}
const postgres = await startPostgres({ dataDir });
process.stdin.once('data', async () => {
  await postgres.stop();
  process.exit();
});
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }));
