import { equalBytes } from '../../seal/bytes.js';
import { hasIssued, hasUnknownDemands, isValidAt, type SigningCertificate } from './certificate.js';

/**
 * Whether a way leads from a certificate to one that is trusted, each issued by the next and all valid at a time
 * (RFC 5280, 6.1, without policies and names; revocation is not asked).
 *
 * @param others Certificates that came with the signature: they may lead there, and are not trusted themselves.
 */
export function leadsToTrusted(
  certificate: SigningCertificate,
  others: readonly SigningCertificate[],
  trusted: readonly SigningCertificate[],
  time: Date,
): boolean {
  // Each is followed once, however they issue each other.
  const seen = new Set<SigningCertificate>();
  const leads = (from: SigningCertificate, authorities: number): boolean => {
    seen.add(from);
    if (!isValidAt(from, time) || hasUnknownDemands(from)) return false;
    if (trusted.some(({ der }) => equalBytes(der, from.der))) return true;
    return [...trusted, ...others].some(
      (issuer) => !seen.has(issuer) && hasIssued(issuer, from, authorities) && leads(issuer, authorities + 1),
    );
  };
  return leads(certificate, 0);
}
