/**
 * A mistake of the user's that stops the run: wrong usage, bad configuration, nothing to scan. Printed as message and hint, exit code 2.
 * Anything else that is thrown is a bug of ours and keeps its stack.
 */
export class LeakshiftError extends Error {
  override readonly name = 'LeakshiftError';
  readonly code: `LEAKSHIFT_${string}`;
  /** What to do about it. */
  readonly hint: string | undefined;

  constructor(code: `LEAKSHIFT_${string}`, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** As it is shown: the message, and what to do about it. */
export function describe({ message, hint }: LeakshiftError): string {
  return `error: ${message}${hint === undefined ? '' : `\nhint: ${hint}`}`;
}

/** The system's name of the error: its message would hold an absolute path. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
