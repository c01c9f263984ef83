import { BoundedCache, fnv1a } from '../lib/index.js';

const palettes = new BoundedCache<string, readonly string[]>(1_000);

export function placeholderPalette(path: string): readonly string[] {
  const hit = palettes.get(path);
  if (hit) return hit;
  const seed = fnv1a(path);
  const palette = [0, 1, 2].map((i) => `hsl(${(seed + i * 47) % 360} 40% 60%)`);
  palettes.set(path, palette);
  return palette;
}
