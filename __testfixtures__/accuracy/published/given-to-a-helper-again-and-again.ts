interface Field {
  readonly name: string;
  readonly label: string;
}

const PAGING: readonly Field[] = [
  { name: 'limit', label: 'Limit' },
  { name: 'offset', label: 'Offset' },
];

export function addPagingFields(fields: Field[]): void {
  fields.push(...PAGING);
}

export class UserForm {
  fields: Field[];

  constructor() {
    this.fields = [{ name: 'mail', label: 'E-mail' }];
    addPagingFields(this.fields);
  }

  render(title: string): string {
    addPagingFields(this.fields);
    return [title, ...this.fields.map(({ label }) => label)].join('\n');
  }
}
