type Reader = (text: string) => void;

const readers: Reader[] = [];

export const notices = {
  add(reader: Reader): void {
    readers.push(reader);
  },
  remove(reader: Reader): void {
    readers.splice(readers.indexOf(reader), 1);
  },
  tell(text: string): void {
    for (const reader of readers) reader(text);
  },
};
