import { Memoize } from 'typescript-memoize';

class Geocoder {
  @Memoize()
  locate(address: string): string {
    return address.toUpperCase();
  }
}

const geocoder = new Geocoder();

export function route(from: string, to: string): string {
  return `${geocoder.locate(from)} - ${geocoder.locate(to)}`;
}
