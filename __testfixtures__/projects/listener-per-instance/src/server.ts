import { createServer } from 'node:http';
import { login } from './login';

createServer((request, response) => {
  const session = login(request.url ?? '');
  response.end(session.user);
});
