export const steps: string[] = [];
