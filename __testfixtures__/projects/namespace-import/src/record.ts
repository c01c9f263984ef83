import * as metrics from './metrics';

export function record(sample: number): void {
  metrics.samples.push(sample);
}

export function reset(): void {
  metrics.samples.length = 0;
}
