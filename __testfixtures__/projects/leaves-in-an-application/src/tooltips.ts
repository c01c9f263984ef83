import { useEffect } from 'react';

type Close = () => void;

const tooltips: Close[] = [];

export function useTooltip(close: Close): void {
  if (!tooltips.includes(close)) tooltips.push(close);
  useEffect(
    () => () => {
      tooltips.splice(tooltips.indexOf(close), 1);
    },
    [close],
  );
}

export function closeAll(): void {
  tooltips.forEach((close) => close());
}
