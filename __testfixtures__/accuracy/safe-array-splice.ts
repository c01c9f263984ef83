const samples: number[] = [];
export function sample(value: number): number {
  samples.push(value);
  while (samples.length > 50) samples.splice(0, 1);
  return samples[0]!;
}
