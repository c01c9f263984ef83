import fastify from 'fastify';

const hits = new Map<string, number>();
const app = fastify();

app.addHook('onRequest', async (request) => {
  const url: string = request.url;
  hits.set(url, (hits.get(url) ?? 0) + 1);
});
void app.listen({ port: 8080 });
