// What the parser of one file fills: each element lets go of the literal of the one before it.
interface Note {
  title: string;
  lines: { value: string }[];
}
interface Parser {
  on(event: 'opentag' | 'text', use: (text: string) => void): void;
}
declare function createParser(): Parser;

let note: Note;

function read(): void {
  const parser = createParser();
  parser.on('text', (text) => {
    note.lines.push({ value: text });
  });
  parser.on('opentag', (tag) => {
    if (tag === 'note') {
      note = { title: tag, lines: [] };
    }
  });
}

read();
