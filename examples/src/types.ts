export type Currency = 'EUR' | 'GBP' | 'USD';

export interface Row {
  readonly product: string;
  readonly region: string;
  readonly quantity: number;
}

export interface Dataset {
  readonly name: string;
  readonly rows: readonly Row[];
}

export interface Query {
  readonly text: string;
  readonly region: string | undefined;
  readonly product: string | undefined;
  readonly terms: readonly string[];
}

export interface ReportLine {
  readonly product: string;
  readonly quantity: number;
  readonly amount: number;
}

export interface Report {
  readonly title: string;
  readonly currency: Currency;
  readonly lines: readonly ReportLine[];
  readonly total: string;
}
