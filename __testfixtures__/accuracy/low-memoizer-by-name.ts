import { memoize } from 'lodash';
import { createServer } from 'node:http';

const toTitle = memoize((url: string) => url.split('/').join(' › '));

interface Page {
  readonly url: string;
}

function show(page: Page | undefined): string {
  return page ? toTitle(page.url) : '';
}

/** What is shown was found elsewhere; that it is called a url says nothing of how many there are. */
createServer((_request, response) => {
  const pages: Map<string, Page> = Reflect.get(globalThis, 'pages');
  response.end(show(pages.get('home')));
}).listen(8080);
