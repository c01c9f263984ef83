class Requests {
  private static readonly pending: { [url: string]: Promise<string> | undefined } = {};

  static get(url: string): Promise<string> | undefined {
    return Requests.pending[url];
  }

  static keep(url: string, answer: Promise<string>): Promise<string> {
    Requests.pending[url] = answer;
    return answer;
  }
}

export async function load(url: string): Promise<string> {
  const known = Requests.get(url);
  if (known) return known;
  return Requests.keep(
    url,
    fetch(url).then((response) => response.text()),
  );
}
