import { settings } from '@/settings';

export function describeWidth(): string {
  return `${settings.width} columns`;
}
