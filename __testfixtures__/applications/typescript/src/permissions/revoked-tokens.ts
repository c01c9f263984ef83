class RevokedTokens {
  private readonly jtis = new Set<string>();

  revoke(jti: string): void {
    this.jtis.add(jti);
  }

  isRevoked(jti: string): boolean {
    return this.jtis.has(jti);
  }
}

export const revokedTokens = new RevokedTokens();
