import memoize from 'lodash/memoize';
import { Component } from 'react';

export class Table extends Component<{ rows: string[] }> {
  format = memoize((row: string) => row.trim());

  render() {
    return this.props.rows.map((row) => this.format(row));
  }
}
