import * as asn1 from 'asn1js';
import { PKIStatus } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { readTimeStamp, timeStampRequest, tokenOf } from '../../../src/print/signature/time-stamp.js';
import { identity } from './certificates.js';
import { answer, type Spoilt } from './time-stamp-authority.js';

const SIGNATURE = Uint8Array.from({ length: 64 }, (_, index) => index);
const NONCE = Uint8Array.of(0x41, 2, 3, 4, 5, 6, 7, 8);
const TIME = new Date('2026-06-01T08:00:07Z');
const authority = await identity({ name: '时间戳', use: 'time stamps' });

function answered(spoilt: Spoilt = {}, by = authority): Promise<Uint8Array> {
  return answer(timeStampRequest(SIGNATURE, NONCE), by.parsed, by.keys.privateKey, TIME, spoilt);
}

async function fault(response: Promise<Uint8Array> | Uint8Array): Promise<string> {
  const read = tokenOf(await response, SIGNATURE, NONCE);
  return 'fault' in read ? read.fault : '';
}

it('says when, and by whom', async () => {
  const read = tokenOf(await answered(), SIGNATURE, NONCE);
  const stamp = 'token' in read ? readTimeStamp(read.token, SIGNATURE) : read;
  expect(stamp).toMatchObject({ time: TIME });
  expect('certificate' in stamp && stamp.certificate.x509.subject).toBe('CN=时间戳');
});

describe('is refused', () => {
  it.each<[string, string, Spoilt]>([
    ['of another request', '给出的时间戳不是答复这一次的', { nonce: new asn1.Integer({ value: 7 }) }],
    ['of another signature', '时间戳是别的签名的', { imprint: new Uint8Array(32) }],
    ['that was not granted', '拒绝了（状态 2）', { status: PKIStatus.rejection }],
  ])('%s', async (_, message, spoilt) => {
    expect(await fault(answered(spoilt))).toBe(message);
  });

  it('by a certificate that is for something else', async () => {
    const other = await identity({ name: '别的', use: 'signing' });
    expect(await fault(answered({}, other))).toBe('时间戳的证书不是时间戳用的');
  });

  it('with its time changed', async () => {
    const whole = Buffer.from(await answered());
    const at = whole.indexOf('20260601080007');
    whole.write('20250601080007', at, 'latin1');
    expect(await fault(whole)).toBe('时间戳的内容改过，与签名不符');
  });

  it('where it is none', async () => {
    expect(await fault(Uint8Array.of(1, 2, 3))).toBe('给出的不是时间戳');
  });
});
