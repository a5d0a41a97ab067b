export { FAIL_FAST, reconnectDelay } from './fail-fast';
export { Pulse } from './pulse';
