import { createServer } from 'node:http';

class User {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const users: User[] = [new User('first')];
const labels = new Map<User, string>();

function labelOf(user: User): string {
  let label = labels.get(user);
  if (label === undefined) {
    label = `user ${user?.name}`;
    labels.set(user, label);
  }
  return label;
}

const titles = new Map<User, string>();

function titleOf(user: User): string {
  let title = titles.get(user);
  if (title === undefined) {
    title = `user ${user?.name}`;
    titles.set(user, title);
  }
  return title;
}

function parse(text: string): string {
  const user: User = JSON.parse(text);
  return titleOf(user);
}

const errors = new Map<Error, string>();

function show(error: Error): string {
  let shown = errors.get(error);
  if (shown === undefined) {
    shown = `error: ${error}`;
    errors.set(error, shown);
  }
  return shown;
}

function fail(text: string): string {
  try {
    throw text === '/' ? 'none' : new Error(text);
  } catch (error) {
    return show(error as Error);
  }
}

createServer((request, response) => {
  const url = request.url ?? '';
  const host = request.headers.host ?? '';
  response.end(`${labelOf(users[url.length])} ${parse(url)} ${fail(host)}`);
}).listen(8080);
