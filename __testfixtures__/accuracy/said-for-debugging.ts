type Level = 'debug' | 'info';

const logger = {
  debug: (message: string, fields?: object) => write('debug', message, fields),
  info: (message: string, fields?: object) => write('info', message, fields),
};

function write(level: Level, message: string, fields: object = {}): void {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields, at: new Date().toISOString() })}\n`);
}

const compiled = new Map<string, readonly string[]>();

function split(source: string): readonly string[] {
  logger.debug('splitting', { length: source.length });
  return Object.freeze(source.split(/\{(\w+)\}/));
}

export function namesIn(source: string): string {
  let parts = compiled.get(source);
  if (!parts) {
    logger.debug('compiling message', { length: source.length });
    parts = split(source);
    compiled.set(source, parts);
  }
  return parts.filter((_, i) => i % 2 === 1).join(', ');
}
