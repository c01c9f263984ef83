interface Invocation {
  readonly path: string;
}

const visits = new Map<string, number>();

export const handler = async (event: Invocation) => {
  visits.set(event.path, (visits.get(event.path) ?? 0) + 1);
  return { statusCode: 200, body: String(visits.get(event.path)) };
};
