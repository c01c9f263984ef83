/** Puts beside the compiled HTML reporter what it reads as it is: the style sheets and the scripts of its page. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = 'src/reporters/html';
const root = fileURLToPath(new URL('..', import.meta.url));
for (const name of ['page.css', 'findings.css', 'media.css', 'client'])
  cpSync(`${root}${FOLDER}/${name}`, `${root}dist/${FOLDER}/${name}`, { recursive: true });
