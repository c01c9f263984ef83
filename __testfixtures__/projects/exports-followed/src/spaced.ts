export const lines = new Map<string, string>();

export interface Line {
  readonly text: string;
}
