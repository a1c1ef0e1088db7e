/** Whether an address leads to a page of the web: it has one of the protocols, as `https:`, and a host. */
export function isWebAddress(address: string, protocols: RegExp): boolean {
  // A browser would mend `https:/host`, and what has spaces in it.
  if (!/^[a-z]+:\/\/[^\s/?#\\]/i.test(address) || /[\s\\]/u.test(address) || !URL.canParse(address))
    return false;
  const { protocol, hostname } = new URL(address);
  return protocols.test(protocol) && hostname !== '';
}

/** Whether an address has a user name or a password in it, with which a reader would be signed in, or deceived about the host. */
export function hasUserName(address: string): boolean {
  return /^[^/]*\/\/[^/?#]*@/u.test(address);
}
