import { app, session } from 'electron';
import { isOwnPage } from './app-protocol.ts';

/** Before the application is ready: no host name resolves, so that even the browser's own services reach nothing. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
}

/** Whether a window may make this request: for the workbench's own files, and what its pages hold in memory. */
function isAllowed(address: string): boolean {
  const { protocol } = new URL(address);
  if (protocol === 'data:') return true;
  if (protocol === 'blob:') return isOwnPage(address.slice('blob:'.length));
  if (protocol === 'devtools:') return !app.isPackaged;
  return isOwnPage(address);
}

/** Cancels every request that leaves the application, and denies every permission. */
export function guardSession(): void {
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  // A dictionary would be fetched from the network.
  own.setSpellCheckerEnabled(false);
}

/** Keeps every page where it is: no navigation, no new window, no page within the page. */
export function guardPages(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
