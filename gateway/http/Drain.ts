import type { Server as HttpServer, RequestListener, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** So long it is waited for clients that keep connections open without asking, in milliseconds. */
const FAREWELL = 3_000;
/** So long answers under way are waited for at the end, in milliseconds. */
const UNDER_WAY = 10_000;
/** So long answers are held while the port closes, in milliseconds. */
const HELD = 50;

/** Lets a server go on until its clients have left: each connection ends with its next answer, and then the port closes. */
export class Drain {
  readonly #server: HttpServer;
  readonly #open = new Set<ServerResponse>();
  #isBegun = false;
  #held: (() => void)[] | undefined;

  constructor(server: HttpServer) {
    this.#server = server;
  }

  get isBegun(): boolean {
    return this.#isBegun;
  }

  /** Answers requests by the listener. */
  answering(listener: RequestListener): RequestListener {
    return (request, response) => {
      response.shouldKeepAlive &&= !this.#isBegun;
      this.#open.add(response.once('close', () => this.#open.delete(response)));
      const answer = () => listener(request, response);
      if (this.#held) this.#held.push(answer);
      else answer();
    };
  }

  /** Resolves when all clients have left, or after a while. */
  readonly wait = async () => {
    this.#isBegun = true;
    for (const response of this.#open) response.shouldKeepAlive = false;
    await this.#untilLeft();
    await this.#closePort();
  };

  /** A connection that waits to be accepted is broken off: while nobody is answered, nobody connects anew. */
  async #closePort() {
    const held: (() => void)[] = [];
    this.#held = held;
    await pause(HELD);
    Server.prototype.close.call(this.#server); // that of `http` would break off whoever has connected and not asked yet
    this.#held = undefined;
    for (const answer of held) answer();
    await pause(HELD); // whoever came last has asked by now
  }

  /** Resolves when what is being answered is answered, or after a while, and nobody is connected any more. */
  async close() {
    for (const response of this.#open) response.shouldKeepAlive = false;
    const closed = Promise.withResolvers<unknown>();
    this.#server.close(closed.resolve);
    this.#server.closeIdleConnections();
    const until = performance.now() + UNDER_WAY;
    while (this.#open.size > 0 && performance.now() < until) await pause(10);
    this.#server.closeAllConnections();
    await closed.promise;
  }

  async #untilLeft() {
    const connections = promisify(this.#server.getConnections.bind(this.#server));
    const until = performance.now() + FAREWELL;
    while ((await connections()) > 0 && performance.now() < until) await pause(20);
  }
}
