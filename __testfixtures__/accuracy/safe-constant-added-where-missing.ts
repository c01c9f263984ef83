const SUMMARY = 'summary';
const DEFAULTS: string[] = ['text'];
export const levels: string[] = [];

export function report(options: { reporters?: string[] }): string[] {
  const reporters = options.reporters ? options.reporters : DEFAULTS;
  if (!reporters.includes(SUMMARY)) {
    reporters.push(SUMMARY);
  }
  if (levels.indexOf('debug') === -1) levels.push('debug');
  return reporters.map((one) => one.trim());
}
