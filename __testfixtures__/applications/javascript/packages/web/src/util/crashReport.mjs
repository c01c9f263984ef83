import { breadcrumbs } from './breadcrumbs.mjs';

export function crumb(text) {
  breadcrumbs.push(`${Date.now()} ${text}`);
}

export function crashReport(err) {
  return [err.stack, '--', breadcrumbs.slice(-30).join('\n')].join('\n');
}
