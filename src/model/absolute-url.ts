/** A root-absolute address (/szf/2015/13/) below the web edition's own, where that is known. */
export function absoluteUrl(url: string, siteAddress: string | undefined): string | undefined {
  return siteAddress === undefined ? undefined : siteAddress + url.slice(1);
}
