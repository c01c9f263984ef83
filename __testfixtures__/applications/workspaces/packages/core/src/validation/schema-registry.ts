import { Ajv, type ValidateFunction } from 'ajv';

/** Webhook payload schemas carry a `$id`, by which they refer to one another. */
export interface IdentifiedSchema {
  readonly $id: string;
  readonly [keyword: string]: unknown;
}

export class PayloadValidators {
  private readonly ajv = new Ajv({ allErrors: true });
  private readonly validators: Map<string, ValidateFunction> = new Map();

  validatorFor(schemaText: string): ValidateFunction {
    const cached = this.validators.get(schemaText);
    if (cached) return cached;

    const schema = JSON.parse(schemaText) as IdentifiedSchema;
    const validate = this.ajv.compile(schema);
    this.validators.set(schemaText, validate);
    return validate;
  }

  accepts(schemaText: string, payload: unknown): boolean {
    return this.validatorFor(schemaText)(payload) === true;
  }
}

export const payloadValidators = new PayloadValidators();
