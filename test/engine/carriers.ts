import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserHost, serveWorkbench } from '../../electron/browser/host.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { router } from '../../electron/engine/router.ts';
import type { Contract } from '../../shared/contract/index.ts';

type Client = ContractRouterClient<Contract>;

/** An engine and a client that reaches it in one of the three ways. */
export interface Carried {
  readonly engine: Engine;
  readonly client: Client;
  close(): Promise<void>;
}

function engineIn(folder: string): Engine {
  return new Engine(join(folder, 'data'));
}

/** As the command line does: the router's own client. */
function direct(folder: string): Promise<Carried> {
  const engine = engineIn(folder);
  const client: Client = createRouterClient(router, { context: { engine } });
  return Promise.resolve({ engine, client, close: () => Promise.resolve(engine.release()) });
}

/** As the desktop does, with a channel of Node's in the place of Electron's. */
function messagePort(folder: string): Promise<Carried> {
  const engine = engineIn(folder);
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: { engine } });
  port1.start();
  port2.start();
  const client: Client = createORPCClient(new PortLink({ port: port2 }));
  return Promise.resolve({
    engine,
    client,
    close: () => {
      port1.close();
      port2.close();
      return Promise.resolve(engine.release());
    },
  });
}

/** As the workbench in a browser does: over HTTP, with the cookie that the address with its token gives. */
async function http(folder: string): Promise<Carried> {
  const engine = engineIn(folder);
  const host = await serveHost(engine, folder);
  const client: Client = createORPCClient(
    new HttpLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers: { cookie: await cookieOf(host) } }),
  );
  return { engine, client, close: () => host.close() };
}

export const carriers = { 'a direct call': direct, HTTP: http, 'a message port': messagePort };

/** The browser host on any free port, with a renderer of one page and one script. */
export function serveHost(
  engine: Engine,
  folder: string,
  limits: { maxUpload?: number } = {},
): Promise<BrowserHost> {
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(rendererFolder, { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Annexe</title>');
  writeFileSync(join(rendererFolder, 'main.js'), 'export {};');
  return serveWorkbench({
    engine,
    rendererFolder,
    studiesFolder: join(folder, 'studies'),
    port: 0,
    ...limits,
  });
}

/** The cookie that a visit to the host's address receives, as a browser sends it back. */
export async function cookieOf(host: BrowserHost): Promise<string> {
  const visit = await fetch(host.address, { redirect: 'manual' });
  return (visit.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}
