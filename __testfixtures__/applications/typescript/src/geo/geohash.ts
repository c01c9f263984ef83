const BASE32 = '0123456789bcdefghjkmnpqrstuvwxyz';

export class GeoHasher {
  #cells = new Map<string, string>();

  encode(lat: number, lon: number, precision = 7): string {
    const key = `${lat.toFixed(6)},${lon.toFixed(6)}/${precision}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell = this.#compute(Number(lat.toFixed(6)), Number(lon.toFixed(6)), precision);
    this.#cells.set(key, cell);
    return cell;
  }

  #compute(lat: number, lon: number, precision: number): string {
    const latR: [number, number] = [-90, 90];
    const lonR: [number, number] = [-180, 180];
    let out = '';
    let even = true;
    while (out.length < precision) {
      let idx = 0;
      for (let bit = 0; bit < 5; bit++) {
        const range = even ? lonR : latR;
        const value = even ? lon : lat;
        const mid = (range[0] + range[1]) / 2;
        idx = idx * 2 + (value >= mid ? 1 : 0);
        range[value >= mid ? 0 : 1] = mid;
        even = !even;
      }
      out += BASE32[idx];
    }
    return out;
  }
}

export const geoHasher = new GeoHasher();
