export class Query {
  readonly joins: string[] = [];

  join(table: string): this {
    this.joins.push(table);
    return this;
  }

  toText(): string {
    return this.joins.join(' ');
  }
}

export class Manager {
  createQuery(): Query {
    return new Query();
  }

  find(table: string): string {
    return this.createQuery().join(table).toText();
  }
}

// What users get here is what the program itself makes for each call.
export class Repository {
  constructor(private readonly manager: Manager) {}

  createQuery(): Query {
    return this.manager.createQuery();
  }
}
