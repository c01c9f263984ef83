import { fnv1a } from '../lib/index.js';

export interface AvatarStyle {
  readonly initials: string;
  readonly hue: number;
}

const styles = new Map<string, AvatarStyle>();

export function avatarStyle(fullName: string): AvatarStyle {
  if (!styles.has(fullName)) {
    const words = fullName.trim().split(/\s+/);
    const initials = `${words[0]?.[0] ?? '?'}${words.length > 1 ? words.at(-1)![0] : ''}`.toUpperCase();
    styles.set(fullName, { initials, hue: fnv1a(fullName) % 360 });
  }
  return styles.get(fullName)!;
}
