#!/usr/bin/env node
import { LRUCache } from 'lru-cache';

export const cache = /* kept */ new LRUCache({ max: 256 }) /* here */;
export const has = (k) => cache.has(k)