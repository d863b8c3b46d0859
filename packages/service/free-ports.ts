import { listenOnce } from '@dienstweg/postgres';

/** Refuses ports that cannot be listened on, by the variables that set them, before anything is opened or imported. */
export async function refuseTakenPorts(host: string, ports: Readonly<Record<string, number>>) {
  for (const [variable, port] of Object.entries(ports))
    await listenOnce(port, host).catch(({ code }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'something else listens there already' : `the system says ${code}`;
      throw new Error(`${host}:${port} cannot be listened on: ${reason}. Set another ${variable}, or HOST.`);
    });
}
