import { renderSVG } from 'uqr';

// Light modules around a code, of which the paper gives the rest.
const QUIET_ZONE = 1;

/** An address as a picture for phones. */
export function codeOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: QUIET_ZONE }))}`;
}
