import './source.js';

const merged = { releases: [] };

/** In its own file, and for as long as the process lives. */
export function note(part) {
  part.target.releases.push(part.version);
  merged.releases.push(part.version);
  return merged.releases.join();
}
