import { EventEmitter } from 'node:events';

const marks = new Map<string, number[]>();
const editor = new EventEmitter();

/** A project has as many files as it has. */
function setMarks(change: { source: { path: string }; lines: number[] }): void {
  marks.set(change.source.path, change.lines);
}

editor.on('marks', (change: { source: { path: string }; lines: number[] }) => setMarks(change));

export const getMarks = (path: string): readonly number[] => marks.get(path) ?? [];
