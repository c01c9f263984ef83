const WINDOW = 60;

/** Seconds between publishing and handling, one sample per message. */
export const lagSamples: number[] = [];

export function sampleLag(publishedAt: number): void {
  lagSamples.push((Date.now() - publishedAt) / 1000);
}

export function averageLag(): number {
  const recent = lagSamples.slice(-WINDOW);
  return recent.length > 0 ? recent.reduce((a, b) => a + b, 0) / recent.length : 0;
}
