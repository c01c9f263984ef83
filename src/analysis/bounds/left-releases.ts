import type { IdleRelease } from './bounds.ts';

/** It is no bound, and may take entries out all the same: as users ask for it, as a page goes, as what has the container is set up or ends. */
export function isLeftToOthers({ isOfPage, isRequested, isOfLife }: IdleRelease): boolean {
  return isOfPage === true || isRequested === true || isOfLife === true;
}
