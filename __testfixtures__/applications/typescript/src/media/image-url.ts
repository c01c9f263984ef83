import { createHmac } from 'node:crypto';
import { env } from '../config/env.js';
import { tenantKey } from '../crypto/tenant-keys.js';

export interface ImageSize {
  readonly w: number;
  readonly h: number;
}

class ImageUrls {
  private readonly urls = new Map<string, Map<string, string>>();

  forImage(tenantId: string, path: string, size: ImageSize): string {
    const variants = this.variants(tenantId);
    const key = `${path}@${size.w}x${size.h}`;
    const known = variants.get(key);
    if (known) return known;
    const sig = createHmac('sha1', tenantKey(tenantId, 'media')).update(key).digest('base64url');
    const url = `${env.cdnBase}/${sig}/${size.w}x${size.h}/${path}`;
    variants.set(key, url);
    return url;
  }

  private variants(tenantId: string): Map<string, string> {
    let map = this.urls.get(tenantId);
    if (!map) {
      map = new Map();
      this.urls.set(tenantId, map);
    }
    return map;
  }
}

export const imageUrls = new ImageUrls();
