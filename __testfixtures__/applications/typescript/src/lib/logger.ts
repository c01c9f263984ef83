type Level = 'debug' | 'info' | 'warn' | 'error';

function write(level: Level, msg: string, fields: object = {}): void {
  process.stdout.write(`${JSON.stringify({ level, msg, ...fields, ts: new Date().toISOString() })}\n`);
}

export const logger = {
  debug: (msg: string, fields?: object) => write('debug', msg, fields),
  info: (msg: string, fields?: object) => write('info', msg, fields),
  warn: (msg: string, fields?: object) => write('warn', msg, fields),
  error: (msg: string, fields?: object) => write('error', msg, fields),
};
