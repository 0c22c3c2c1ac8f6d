import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { Engine } from './engine.ts';
import { ToEngine, type FromEngine } from './process-messages.ts';
import { router } from './router.ts';

/*
 * The engine as a utility process of the desktop: the main process hands it the renderer's port and the places that
 * the researcher chose, and is not on the way of the study's data.
 */

interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: MessagePortLike[] }) => void): void;
  postMessage(message: FromEngine): void;
}
interface MessagePortLike {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
}

function parentPort(): ParentPort {
  const port: unknown = Reflect.get(process, 'parentPort');
  const isPort = (value: unknown): value is ParentPort =>
    typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
  if (!isPort(port)) throw new Error('The engine process is started by the desktop window.');
  return port;
}

const dataFolder = z
  .string({ error: 'The engine process needs --data=FOLDER.' })
  .parse(process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length));

const engine = new Engine(dataFolder);
const handler = new RPCHandler(router);
const parent = parentPort();

engine.onStudy((study) =>
  parent.postMessage({
    type: 'title',
    title: study?.value<string>('SELECT title FROM project') ?? null,
    path: study?.fileName ?? null,
  }),
);

parent.on('message', ({ data, ports }) => {
  const message = ToEngine.parse(data);
  if (message.type === 'connect') {
    const port = ports[0];
    if (!port) return;
    handler.upgrade(port, { context: { engine } });
    port.start();
  } else if (message.type === 'grant') {
    const token = engine.places.grant(message.path, message.use, message.token);
    parent.postMessage({ type: 'granted', token });
  } else {
    engine.release();
    parent.postMessage({ type: 'closed' });
    process.exit(0);
  }
});
parent.postMessage({ type: 'ready' });
