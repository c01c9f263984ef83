declare const page: { on(name: string, listener: (event: { x: number }) => void): void };

let required = ['manager', 'editor'];
const seen: unknown[] = [];

export class Manager {
  constructor(isDesktop: boolean) {
    if (isDesktop) required = [...required, 'fs', 'terminal'];
    seen.push(['manager', 1]);
  }

  isRequired(name: string): boolean {
    return required.includes(name) || seen.length > 100;
  }
}

page.on('click', (event) => {
  new Manager(event.x > 1).isRequired('fs');
});
