import memoize from 'memoize';
import { UAParser } from 'ua-parser-js';

export interface Client {
  readonly browser: string;
  readonly os: string;
  readonly mobile: boolean;
}

const identify = (header: string): Client => {
  const { browser, os, device } = new UAParser(header).getResult();
  return Object.freeze({
    browser: browser.name ?? 'unknown',
    os: os.name ?? 'unknown',
    mobile: device.type === 'mobile',
  });
};

export const parseUserAgent = memoize(identify);
