import { useRouter } from 'next/router';

const HOME = { name: 'home' };

export function goHome(id: string): void {
  const { push } = useRouter();
  push(HOME, id);
}
