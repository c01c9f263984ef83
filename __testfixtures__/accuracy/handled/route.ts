const visits = new Map<string, number>();

export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  visits.set(pathname, (visits.get(pathname) ?? 0) + 1);
  return Response.json({ visits: visits.get(pathname) });
}
