interface Schema {
  readonly name: string;
  readonly version: number;
}
const schemas = new Map<string, Schema>();
function schemaOf(name: string): Schema {
  let schema = schemas.get(name);
  if (schema === undefined) {
    schema = { name, version: name.length };
    schemas.set(name, schema);
  }
  return schema;
}
async function load(name: string): Promise<Schema> {
  return schemaOf(name);
}
export class Panel {
  private last: Schema | undefined;
  async show(name: string): Promise<void> {
    const schema = await load(name);
    if (schema !== this.last) {
      this.last = schema;
      console.log('reset the form');
    }
  }
}
