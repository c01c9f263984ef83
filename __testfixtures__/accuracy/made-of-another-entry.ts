import { createServer } from 'node:http';

const depths = new Map<string, number>();

function depthOf(path: string): number {
  if (!depths.has(path)) depths.set(path, (depths.get(path.slice(0, -1)) ?? 0) + 1);
  return depths.get(path) ?? 0;
}

const ranks = new Map<string, number>();

function rankOf(path: string): number {
  const before = ranks.get(path.slice(1)) ?? 0;
  if (!ranks.has(path)) ranks.set(path, before + 1);
  return ranks.get(path) ?? 0;
}

const known = new Map<string, number>();

function isKnown(path: string): number {
  if (!known.has(path)) known.set(path, known.has(path.slice(1)) ? 1 : 0);
  return known.get(path) ?? 0;
}

const levels: Record<string, number> = {};

function levelOf(path: string): number {
  return (levels[path] ??= (levels[path.slice(0, -1)] ?? 0) + 1);
}

const roots: Record<string, string> = {};

function rootOf(path: string): string {
  return (roots[path] ??= roots[path.slice(0, -1)] ?? path);
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${depthOf(url)} ${rankOf(url)} ${isKnown(url)} ${levelOf(url)} ${rootOf(host)}`);
}).listen(8080);
