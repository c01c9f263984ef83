import { Cache } from '@lodgely/core';

class ColumnNames {
  private readonly keys = new Cache<string, string>('column-names');

  /** "Net revenue (EUR)" → `net_revenue_eur` */
  key(heading: string): string {
    return this.keys.getOrCompute(heading, (text) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, ''),
    );
  }
}

const names = new ColumnNames();

export const columnKey = (heading: string): string => names.key(heading);
