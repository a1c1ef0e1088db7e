import { describe, expect, it } from 'vitest';
import { certificatesOfPem, type SigningCertificate } from '../../../src/print/signature/certificate.js';
import { leadsToTrusted } from '../../../src/print/signature/trust-path.js';
import { identity, type Identity } from './certificates.js';

const NOW = new Date('2026-06-01');
const root = await identity({ name: '根', use: 'authority', pathLength: 1 });
const middle = await identity({ name: '中间', issuer: root, use: 'authority' });
const leaf = await identity({ name: '公报', issuer: middle, use: 'signing' });

function read({ certificate }: Identity): SigningCertificate {
  const [first] = certificatesOfPem(certificate) ?? [];
  if (first === undefined) throw new Error('it was written to be read');
  return first;
}

function leads(
  from: Identity,
  others: readonly Identity[],
  trusted: readonly Identity[],
  time = NOW,
): boolean {
  return leadsToTrusted(read(from), others.map(read), trusted.map(read), time);
}

describe('a certificate leads to a trusted one', () => {
  it('by those that have come with it', () => {
    expect(leads(leaf, [leaf, middle], [root])).toBe(true);
    expect(leads(leaf, [leaf, middle, root], [root])).toBe(true);
  });

  it('where it is trusted itself', () => {
    expect(leads(leaf, [], [leaf])).toBe(true);
  });
});

describe('it does not', () => {
  it('where one on the way is missing, or only came with it', () => {
    expect(leads(leaf, [leaf], [root])).toBe(false);
    expect(leads(leaf, [leaf, middle, root], [])).toBe(false);
  });

  it('by an authority of the same name', async () => {
    const twin = await identity({ name: '根', use: 'authority' });
    expect(leads(leaf, [middle], [twin])).toBe(false);
  });

  it('by a certificate of somebody who is no authority', async () => {
    const forged = await identity({ name: '假', issuer: leaf, use: 'signing' });
    expect(leads(forged, [leaf, middle], [root])).toBe(false);
  });

  it('by more authorities than the one above allows', async () => {
    const third = await identity({ name: '再下', issuer: middle, use: 'authority' });
    const deep = await identity({ name: '公报', issuer: third, use: 'signing' });
    expect(leads(deep, [third, middle], [root])).toBe(false);
    expect(leads(deep, [third], [middle])).toBe(true);
  });

  it('where one on the way is over', async () => {
    const old = await identity({ name: '旧中间', issuer: root, use: 'authority', to: '2025-01-01' });
    const below = await identity({ name: '公报', issuer: old, use: 'signing' });
    expect(leads(below, [old], [root])).toBe(false);
    expect(leads(below, [old], [root], new Date('2024-06-01'))).toBe(true);
  });
});
