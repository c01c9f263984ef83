class Reading {
  readonly parts: string[] = [];

  static join(readings: readonly Reading[]): string {
    return readings.map(({ parts }) => parts.join(' ')).join('\n');
  }

  add(part: string): void {
    this.parts.push(part);
  }
}

class LongReading extends Reading {}

// The program makes them itself, one for each call, and nobody is given the class.
export function read(texts: readonly string[]): string {
  const readings = texts.map((text) => {
    const reading = text.length > 80 ? new LongReading() : new Reading();
    for (const part of text.split(' ')) reading.add(part);
    return reading;
  });
  return Reading.join(readings.filter((one) => one instanceof Reading));
}
