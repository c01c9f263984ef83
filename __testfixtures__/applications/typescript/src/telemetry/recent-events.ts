export interface TelemetryEvent {
  readonly name: string;
  readonly at: number;
  readonly data?: Readonly<Record<string, unknown>>;
}

export class Telemetry {
  static readonly events: TelemetryEvent[] = [];

  static emit(name: string, data?: Readonly<Record<string, unknown>>): void {
    Telemetry.events.push({ name, at: Date.now(), data });
  }

  /** For the crash report. */
  static tail(): readonly TelemetryEvent[] {
    return Telemetry.events.slice(-100);
  }
}
