import DataLoader from 'dataloader';

const users = new DataLoader<string, { id: string }>(async (ids) => ids.map((id) => ({ id })));

export const resolvers = {
  Post: {
    author: (post: { authorId: string }) => users.load(post.authorId),
  },
};
