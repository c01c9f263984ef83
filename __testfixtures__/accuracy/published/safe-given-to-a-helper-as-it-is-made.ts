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
}

export class OrderForm {
  fields: Field[];

  constructor() {
    this.fields = [{ name: 'number', label: 'Order number' }];
    addPagingFields(this.fields);
  }
}
