import type { Server as HttpServer, RequestListener, ServerResponse } from 'node:http';
import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** So long answers under way are waited for at the end, in milliseconds. */
const UNDER_WAY = 10_000;
/** So long nobody must have asked before the port closes, in milliseconds. */
const HELD = 50;

/**
 * Lets a server go on until its clients have left: each connection ends with its next answer, and then the port closes.
 */
export class Drain {
  readonly #server: HttpServer;
  readonly #farewell: number;
  readonly #open = new Set<ServerResponse>();
  #isBegun = false;
  #held: (() => void)[] | undefined;

  /** `farewell` says how long it is waited for clients that keep connections open without asking, in milliseconds. */
  constructor(server: HttpServer, farewell: number) {
    this.#server = server;
    this.#farewell = farewell;
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
    this.#begin();
    await this.#untilLeft(() => this.#farewell);
    await this.#closePort();
  };

  /**
   * A connection that waits to be accepted would be broken off: while nobody is answered, soon nobody connects anew.
   */
  async #closePort() {
    const held: (() => void)[] = [];
    this.#held = held;
    for (let before = -1, turns = 0; before < held.length && turns < 20; turns++) {
      before = held.length;
      await pause(HELD);
    }
    Server.prototype.close.call(this.#server); // that of `http` would break off whoever has connected and not asked yet
    this.#held = undefined;
    for (const answer of held) answer();
  }

  /** Resolves when what is being answered is answered, or after a while, and nobody is connected any more. */
  async close() {
    this.#begin();
    const closed = Promise.withResolvers<unknown>();
    this.#server.close(closed.resolve);
    this.#server.closeIdleConnections();
    // Who has connected is about to ask.
    await this.#untilLeft(() => (this.#open.size > 0 ? UNDER_WAY : this.#farewell));
    this.#server.closeAllConnections();
    await closed.promise;
  }

  #begin() {
    this.#isBegun = true;
    for (const response of this.#open) response.shouldKeepAlive = false;
  }

  async #untilLeft(patience: () => number) {
    const connections = promisify(this.#server.getConnections.bind(this.#server));
    const begun = performance.now();
    while ((await connections()) > 0 && performance.now() - begun < patience()) await pause(20);
  }
}
