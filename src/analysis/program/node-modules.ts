/** Modules of Node that hold functions which compute and do nothing else. */
export const NODE_MODULES: ReadonlySet<string> = new Set(['path', 'url', 'querystring', 'crypto']);

/** Modules of Node whose classes hear and send events. */
export const EVENT_MODULES: ReadonlySet<string> = new Set(['events', 'stream', 'net']);
