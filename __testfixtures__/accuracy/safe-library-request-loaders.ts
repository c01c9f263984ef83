import DataLoader from 'dataloader';

function createLoaders() {
  return { users: new DataLoader<string, string>(async (ids) => [...ids]) };
}

export const server = {
  context: () => ({ loaders: createLoaders() }),
  author: (post: { author: string }, context: { loaders: ReturnType<typeof createLoaders> }) => context.loaders.users.load(post.author),
};
