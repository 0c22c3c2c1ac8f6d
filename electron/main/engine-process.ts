import { randomUUID } from 'node:crypto';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { FromEngine, type ToEngine } from '../engine/process-messages.ts';

export interface EngineProcessOptions {
  /** The engine's entry. */
  readonly entry: string;
  /** Where the engine keeps recents and backups. */
  readonly dataFolder: string;
  onTitle(title: string | null, fileName: string | null): void;
  /** The process ended by itself and a fresh one has taken its place: the window needs a new port. */
  onRestart(): void;
  /** The process ended by itself too often to be started again. */
  onGivingUp(): void;
}

type Grant = Extract<ToEngine, { type: 'grant' }>;

/** More ends than this within the span, in milliseconds, and the engine is not started again. */
const patience = { ends: 3, span: 60_000 };
/** How long a closing engine may take to finish what it writes, in milliseconds. */
const closingTime = 10_000;

/**
 * The engine of one window, in a process of its own. When it ends by itself it is started again, and learns again
 * which places the researcher chose. The study's data goes through `connect`'s port, never through here.
 */
export class EngineProcess {
  readonly #options: EngineProcessOptions;
  readonly #grants: Grant[] = [];
  /** Who waits until the engine knows of a grant, by its token. */
  readonly #untold = new Map<string, () => void>();
  readonly #ends: number[] = [];
  #process: UtilityProcess;
  /** What is to be said once the process listens; null when it does. */
  #waiting: { message: ToEngine; ports: MessagePortMain[] }[] | null = [];
  #closing = false;

  constructor(options: EngineProcessOptions) {
    this.#options = options;
    this.#process = this.#start();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** A port that speaks to the engine, to be handed to the window's page. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#send({ type: 'connect' }, [port2]);
    return port1;
  }

  /**
   * Lets the engine use a path by the token that is returned; the page sees the token only. Resolves when the engine
   * knows of it: what the page says to the engine takes another way and could be there first.
   */
  grant(path: string, use: Grant['use']): Promise<string> {
    const grant: Grant = { type: 'grant', token: randomUUID(), path, use };
    this.#grants.push(grant);
    return new Promise((resolve) => {
      this.#untold.set(grant.token, () => resolve(grant.token));
      this.#send(grant);
    });
  }

  /** The path of the last place granted for writing under this file name. */
  pathOf(fileName: string, named: (path: string) => string): string | null {
    return (
      this.#grants.findLast(({ path, use }) => use === 'write' && named(path) === fileName)?.path ?? null
    );
  }

  /** Resolves when the study is closed and the process has ended. */
  close(): Promise<void> {
    this.#closing = true;
    return new Promise((resolve) => {
      if (this.#process.pid === undefined && this.#waiting === null) return resolve();
      const kill = setTimeout(() => this.#process.kill(), closingTime);
      this.#process.once('exit', () => {
        clearTimeout(kill);
        resolve();
      });
      this.#send({ type: 'close' });
    });
  }

  #start(): UtilityProcess {
    const { entry, dataFolder } = this.#options;
    const started = utilityProcess.fork(entry, [`--data=${dataFolder}`], { serviceName: 'Annexe engine' });
    started.on('message', (data: unknown) => {
      const said = FromEngine.safeParse(data);
      if (!said.success) return;
      if (said.data.type === 'ready') this.#sendWaiting();
      else if (said.data.type === 'granted') this.#told(said.data.token);
      else if (said.data.type === 'title') this.#options.onTitle(said.data.title, said.data.path);
    });
    started.once('exit', () => this.#ended());
    return started;
  }

  #told(token: string): void {
    this.#untold.get(token)?.();
    this.#untold.delete(token);
  }

  #ended(): void {
    if (this.#closing) return;
    const now = Date.now();
    this.#ends.push(now);
    if (this.#ends.filter((at) => now - at < patience.span).length > patience.ends) {
      this.#waiting = null;
      this.#options.onGivingUp();
      return;
    }
    this.#waiting = this.#grants.map((message) => ({ message, ports: [] }));
    this.#process = this.#start();
    this.#options.onRestart();
  }

  #send(message: ToEngine, ports: MessagePortMain[] = []): void {
    if (this.#waiting) this.#waiting.push({ message, ports });
    else this.#process.postMessage(message, ports);
  }

  #sendWaiting(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const { message, ports } of waiting) this.#process.postMessage(message, ports);
  }
}
