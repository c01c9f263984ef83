import { readFile } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { rootLogger } from '@lodgely/core';

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const BLOBS = process.env['BLOB_DIR'] ?? '/var/lib/lodgely/blobs';

/** Blobs are named by the hash of their content and never change. */
export async function probe(sha256: string): Promise<Dimensions> {
  try {
    const bytes = await readFile(`${BLOBS}/${sha256.slice(0, 2)}/${sha256}`);
    const { width = 0, height = 0 } = imageSize(bytes);
    return { width, height };
  } catch (error) {
    rootLogger.warn({ sha256, error }, 'cannot probe image');
    throw error;
  }
}
