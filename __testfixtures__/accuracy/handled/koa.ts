import Koa from 'koa';

const hits = new Map<string, number>();
const app = new Koa();

app.use(async (ctx, next) => {
  const ip: string = ctx.ip;
  hits.set(ip, (hits.get(ip) ?? 0) + 1);
  await next();
});
app.listen(8080);
