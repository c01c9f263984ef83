interface User {
  readonly name: string;
  visits: number;
}

const users = new Map<string, User>();

function getUser(name: string): User {
  let user = users.get(name);
  if (!user) {
    user = { name, visits: 0 };
    users.set(name, user);
  }
  return user;
}

export function visit(name: string): number {
  const user = getUser(name);
  user.visits += 1;
  return user.visits;
}
