let trace = '';

export function note(text: string): void {
  trace += `${text}\n`;
}

/** What the support page shows. */
export function tail(): string {
  return trace.slice(-4096);
}

export const end = (): string => trace.substring(trace.length - 80);
