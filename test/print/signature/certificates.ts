import { webcrypto, KeyObject } from 'node:crypto';
import * as asn1 from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, ExtKeyUsage } from 'pkijs';

const { subtle } = webcrypto;

/** A key with its certificate, as files of PEM have them. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
  readonly parsed: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

interface Wishes {
  readonly name: string;
  /** Who issues it; itself where nobody is named. */
  readonly issuer?: Identity;
  readonly kind?: 'rsa' | 'ec';
  /** What it is for; nothing is said where it is not told. */
  readonly use?: 'authority' | 'signing' | 'encryption' | 'time stamps';
  /** How many certificates of authorities may stand below it. */
  readonly pathLength?: number;
  readonly from?: string;
  readonly to?: string;
}

const ALGORITHMS = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
};
let serial = 0;

/** Makes a key and a certificate for it. */
export async function identity(wishes: Wishes): Promise<Identity> {
  const { name, issuer, kind = 'ec', from = '2020-01-01', to = '2049-01-01' } = wishes;
  const keys = await subtle.generateKey(ALGORITHMS[kind], true, ['sign', 'verify']);
  const parsed = new Certificate();
  parsed.version = 2;
  parsed.serialNumber = new asn1.Integer({ value: ++serial });
  parsed.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: name }) }),
  );
  parsed.issuer.typesAndValues.push(...(issuer?.parsed ?? parsed).subject.typesAndValues);
  parsed.notBefore.value = new Date(from);
  parsed.notAfter.value = new Date(to);
  parsed.extensions = extensions(wishes);
  await parsed.subjectPublicKeyInfo.importKey(keys.publicKey);
  await parsed.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  const der = Buffer.from(parsed.toSchema().toBER());
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    parsed: Certificate.fromBER(Uint8Array.from(der)),
    keys,
  };
}

// Bits of RFC 5280, 4.2.1.3.
const USES = { authority: 0x06, signing: 0xc0, encryption: 0x20, 'time stamps': 0x80 };

function extensions({ use, pathLength }: Wishes): Extension[] {
  if (use === undefined) return [];
  const usage = new asn1.BitString({ valueHex: Uint8Array.of(USES[use]).buffer });
  const all = [extension('2.5.29.15', usage)];
  const limit = pathLength === undefined ? {} : { pathLenConstraint: pathLength };
  if (use === 'authority')
    all.push(extension('2.5.29.19', new BasicConstraints({ cA: true, ...limit }).toSchema()));
  if (use === 'time stamps')
    all.push(extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema()));
  return all;
}

function extension(extnID: string, value: asn1.AsnType): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toBER() });
}
