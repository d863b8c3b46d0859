import type { Dispatcher, Pool } from 'undici';

export interface Reply {
  status: number;
  body: string;
}

/** One exchange through undici's lowest door, which costs about half the CPU of `pool.request`; the signal closes its connection. */
export function send(pool: Pool, request: Dispatcher.DispatchOptions, signal?: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(request, {
      onRequestStart(controller) {
        const abort = () => controller.abort(new Error('the request was given up'));
        if (signal?.aborted) abort();
        signal?.addEventListener('abort', abort, { once: true });
      },
      onResponseStart(_, code) {
        status = code;
      },
      onResponseData(_, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        resolve({ status, body: Buffer.concat(chunks).toString() });
      },
      onResponseError(_, error) {
        reject(error);
      },
    });
  });
}
