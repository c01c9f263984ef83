import { useEffect, useState } from 'react';

export function Size(): string {
  const [size, setSize] = useState({ width: 0 });
  useEffect(() => {
    window.addEventListener('resize', () => setSize({ ...size, width: window.innerWidth }));
  });
  return String(size.width);
}
