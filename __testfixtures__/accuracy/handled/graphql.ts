import { ApolloServer } from '@apollo/server';

interface Arguments {
  readonly id: string;
}

const asked = new Map<string, number>();

const resolvers = {
  Query: {
    user: (parent: unknown, { id }: Arguments) => {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return { id, asked: asked.get(id) };
    },
  },
};

export const server = new ApolloServer({ typeDefs: 'type User { id: ID } type Query { user(id: ID): User }', resolvers });
