import './charts.js';

process.on('message', (name) => globalThis.Charts.define(name, { at: Date.now() }));
