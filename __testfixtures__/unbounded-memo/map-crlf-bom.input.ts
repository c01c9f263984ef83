import { a } from "a"; // a

const hits = new Map<string, number>(); // hits
export const get = (k: string) => hits.get(k) ?? a(k, hits.set(k, 1));
