import { createORPCClient, DynamicLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../shared/contract/index.ts';

type Link = HttpLink<Record<never, never>> | PortLink<Record<never, never>>;

let link: Promise<Link>;
const reconnected = new Set<() => void>();

/** On the desktop the engine's port is posted to the page by the preload; a new one comes when the engine was restarted. */
function listenForPort(): Promise<Link> {
  return new Promise((resolve) => {
    let first = true;
    window.addEventListener('message', (event) => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (event.data?.type !== 'engine-port') return;
      const port = event.ports[0];
      if (!port) return;
      port.start();
      const made = new PortLink({ port });
      if (first) resolve(made);
      else {
        link = Promise.resolve(made);
        for (const listener of reconnected) listener();
      }
      first = false;
    });
  });
}

export const onDesktop = 'desktop' in window;

link = onDesktop ? listenForPort() : Promise.resolve(new HttpLink({ url: `${window.location.origin}/rpc` }));

/** Calls `listener` when the engine was replaced by a fresh one. */
export function onReconnect(listener: () => void): void {
  reconnected.add(listener);
}

/** The engine, as the contract names it. */
export const client: ContractRouterClient<Contract> = createORPCClient(
  new DynamicLink(async () => await link),
);

/** The same, as queries for TanStack Query. */
export const api = createTanstackQueryUtils(client);
