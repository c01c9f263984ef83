const loggers = new Map<string, (text: string) => void>();

/** Only the name of the parameter says what users pass: one for each part of their program. */
export function toLogger(url: string): (text: string) => void {
  let logger = loggers.get(url);
  if (!logger) {
    logger = (text) => process.stdout.write(`[${url}] ${text}\n`);
    loggers.set(url, logger);
  }
  return logger;
}
