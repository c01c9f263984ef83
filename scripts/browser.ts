/** The browser of the tests and of the bench: one that the machine has, none is downloaded. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run'];

/** @throws Error where there is no browser: a test that cannot look must not pass */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error(`no browser: install Debian's chromium, or set CHROMIUM to the path of one; looked for ${PLACES.join(', ')}`);
  }
  return chromium.launch({ executablePath, args: ARGS });
}
