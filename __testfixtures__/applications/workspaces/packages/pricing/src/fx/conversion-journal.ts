export interface Conversion {
  readonly payoutId: string;
  readonly from: string;
  readonly to: string;
  readonly minorIn: number;
  readonly minorOut: number;
}

class ConversionJournal {
  readonly entries: Conversion[] = [];

  book(conversion: Conversion): void {
    this.entries.push(conversion);
  }

  /** Converted volume per currency pair, for the month-end reconciliation. */
  volumes(): Record<string, number> {
    const out: Record<string, number> = {};
    for (const { from, to, minorIn } of this.entries) {
      out[`${from}/${to}`] = (out[`${from}/${to}`] ?? 0) + minorIn;
    }
    return out;
  }
}

export const conversionJournal = new ConversionJournal();
