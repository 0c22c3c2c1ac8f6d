export { api, client } from './client.ts';
export { followChanges, queryClient } from './cache.ts';
export { drawn } from './drawn.ts';
export { host, type GrantedPlace } from './host.ts';
export { inOrder } from './in-order.ts';
export { notify } from './notices.ts';
export { refusal, refusalMessage, run } from './run.ts';
