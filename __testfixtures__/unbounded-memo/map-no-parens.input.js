#!/usr/bin/env node
export const cache = /* kept */ new Map /* here */;
export const has = (k) => cache.has(k)