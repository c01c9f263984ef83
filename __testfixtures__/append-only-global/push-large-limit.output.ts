export const samples: number[] = [];
const SAMPLES_LIMIT = 50000;
export function add(x: number) {
  samples.push(x);
  if (samples.length > 2 * SAMPLES_LIMIT) samples.splice(0, samples.length - SAMPLES_LIMIT);
}
