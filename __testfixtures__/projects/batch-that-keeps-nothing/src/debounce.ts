// @ts-ignore
import later from 'debounce';
export function debounce(run: () => void): () => void {
  return later(run, 50);
}
