export interface ErrorRecord {
  readonly at: number;
  readonly name: string;
  readonly message: string;
  readonly where: string;
}

const MAX_SHOWN = 100;

const history: ErrorRecord[] = [];

export function noteError(where: string, error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  history.push({ at: Date.now(), name, message, where });
}

/** For the ops dashboard, at most a hundred. */
export function lastErrors(count = 20): readonly ErrorRecord[] {
  const n = Math.min(Math.max(1, Math.trunc(count) || 1), MAX_SHOWN);
  return history.slice(-n);
}

export const lastErrorMessage = (): string | undefined => history[history.length - 1]?.message;
