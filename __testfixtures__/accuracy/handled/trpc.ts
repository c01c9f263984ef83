import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const views = new Map<string, number>();
const { procedure, router } = initTRPC.create();

export const appRouter = router({
  view: procedure.input(z.object({ id: z.string() })).query(({ input }) => {
    const id: string = input.id;
    views.set(id, (views.get(id) ?? 0) + 1);
    return views.get(id);
  }),
});
