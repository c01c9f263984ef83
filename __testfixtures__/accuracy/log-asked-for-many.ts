const warnings: string[] = [];

export function warn(text: string): void {
  warnings.push(text);
}

export const hasMany = (): boolean => warnings.length > 1000;
