import DataLoader from 'dataloader';

const users = new DataLoader<string, string>(async (ids) => [...ids], { cache: false });

export const author = (post: { author: string }) => users.load(post.author);
