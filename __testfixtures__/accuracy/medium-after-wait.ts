import { createServer } from 'node:http';

declare const tenants: { load(id: string): Promise<{ plan: string }> };

const plans = new Map<string, string>();

/** There are as many as there are tenants: others are turned down. */
async function getPlan(id: string): Promise<string> {
  const known = plans.get(id);
  if (known !== undefined) return known;
  const { plan } = await tenants.load(id);
  plans.set(id, plan);
  return plan;
}

createServer(async (req, res) => {
  res.end(await getPlan(req.url ?? ''));
}).listen(8080);
