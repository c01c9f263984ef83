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

export async function describe(name: string): Promise<string> {
  const { name: title, version } = await load(name);
  return `${title}@${version}`;
}
