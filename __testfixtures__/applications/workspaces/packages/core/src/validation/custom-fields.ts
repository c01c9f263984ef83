import { z, type ZodTypeAny } from 'zod';

export interface CustomField {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'flag';
  readonly required?: boolean;
}

const schemas = new Map<string, ZodTypeAny>();

const base = {
  text: () => z.string().max(2_000),
  number: () => z.number().finite(),
  flag: () => z.boolean(),
} satisfies Record<CustomField['kind'], () => ZodTypeAny>;

function build(fields: readonly CustomField[]): ZodTypeAny {
  const shape: Record<string, ZodTypeAny> = {};
  for (const f of fields) {
    const type = base[f.kind]();
    shape[f.name] = f.required ? type : type.optional();
  }
  return z.object(shape).strict();
}

/** The definition text is what the tenant saved; edits give a new text. */
function schemaFor(definition: string): ZodTypeAny {
  const found = schemas.get(definition);
  if (found) return found;
  const schema = build(JSON.parse(definition) as CustomField[]);
  schemas.set(definition, schema);
  return schema;
}

export function checkCustomFields(definition: string, values: unknown): string[] {
  const result = schemaFor(definition).safeParse(values);
  return result.success ? [] : result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
}
