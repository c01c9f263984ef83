class Consent {
  private readonly choices = new Map<string, string>();
  of(user: string): string {
    const known = this.choices.get(user);
    if (known) return known;
    const choice = user.endsWith('.de') ? 'ask' : 'granted';
    this.choices.set(user, choice);
    return choice;
  }
  deny(user: string): void { this.choices.set(user, 'denied'); }
}
const consent = new Consent();
export function mayTrack(user: string): boolean { return consent.of(user) === 'granted'; }
export function deny(user: string): void { consent.deny(user); }
