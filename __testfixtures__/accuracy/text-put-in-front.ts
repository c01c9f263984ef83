// The newest line comes first; nobody takes the old ones away.
export class Journal {
  static text = '';

  static add(line: string): void {
    Journal.text = `${line}\n` + Journal.text;
  }
}

process.on('message', (message: { line: string }) => Journal.add(message.line));
