const visitors = new Set();

export function saw(ip) {
  visitors.add(ip);
}

export const uniqueVisitors = () => visitors.size;
