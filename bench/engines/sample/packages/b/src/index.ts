import { slugOf } from 'a';

const requested: string[] = [];

export function linkTo(title: string): string {
  requested.push(title);
  return `/posts/${slugOf(title)}`;
}

export function lastRequested(): readonly string[] {
  return requested.slice(-10);
}
