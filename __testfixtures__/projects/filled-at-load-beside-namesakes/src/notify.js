import { mailboxes } from './mailboxes.ts';

/** Letters of plugins, which may come without a handler. */
export function subscribe(url, boxes) {
  (boxes ?? mailboxes.fallback).post(url);
}
