import { hkdfSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { lists, settings, switched } from './settings.ts';

const derived = new Map<string, string>();

export function derive(tenant: string): string {
  let key = derived.get(tenant);
  if (key === undefined) {
    key = `${new Uint8Array(hkdfSync('sha256', settings.secret, 'salt', tenant, 32)).join('')}`;
    derived.set(tenant, key);
  }
  return key;
}

const stretched = new Map<string, string>();

/** Another one each time. */
export function stretch(word: string): string {
  let key = stretched.get(word);
  if (key === undefined) {
    key = `${pbkdf2Sync(word, randomBytes(16), 1000, 32, 'sha256').toString('hex')}`;
    stretched.set(word, key);
  }
  return key;
}

const urls = new Map<string, string>();

export function toUrl(path: string): string {
  let url = urls.get(path);
  if (url === undefined) {
    url = `${settings.images}/${path}`;
    urls.set(path, url);
  }
  return url;
}

const hosts = new Map<string, string>();

export function toHost(path: string): string {
  let url = hosts.get(path);
  if (url === undefined) {
    url = `${switched.host}/${path}`;
    hosts.set(path, url);
  }
  return url;
}

export function switchTo(host: string): void {
  switched.host = host;
}

const counts = new Map<string, string>();

export function count(path: string): string {
  let text = counts.get(path);
  if (text === undefined) {
    text = `${lists.words.length} ${path}`;
    counts.set(path, text);
  }
  return text;
}

export const learn = (word: string): number => lists.words.push(word);
