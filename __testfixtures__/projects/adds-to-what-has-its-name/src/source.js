/** Whoever asks gets a new one each time. */
export class Source {
  getReleases(name) {
    const result = { name, releases: [] };
    return result;
  }
}
