import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/errors.js';
import { sign, type SignOptions } from '../../src/commands/sign.js';
import { verifyPdf } from '../../src/commands/verify-pdf.js';
import { withPage } from '../../src/print/browser.js';
import { archivalFaults } from '../../src/print/archival/archival-faults.js';
import { taggedElements } from '../../src/print/archival/structure.js';
import { print } from '../../src/print/print.js';
import { ARCHIVAL, archivalClaim } from '../print/archival/claimed.js';
import { writePng } from '../print/grey-picture.js';
import { madeEdition } from '../print/made-edition.js';
import { identity, type Identity } from '../print/signature/certificates.js';

const NOW = new Date('2026-06-01T08:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'gazette-sign-'));
const at = (name: string): string => join(folder, name);
const pdf = at('print.pdf');
let original: Buffer;
let root: Identity;

beforeAll(async () => {
  const edition = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: '各单位：\n\n请照办。\n',
    },
  ]);
  const { pdf: printed } = await print(edition, withPage);
  original = Buffer.from(printed);
  root = await identity({ name: '根', use: 'authority', kind: 'rsa' });
  writeFileSync(at('root.pem'), root.certificate);
  for (const kind of ['rsa', 'ec'] as const)
    keep(kind, await identity({ name: '绍兴市人民政府公报', issuer: root, use: 'signing', kind }));
  keep('old', await identity({ name: '旧', issuer: root, use: 'signing', to: '2025-01-01' }));
  keep('evening', await identity({ name: '晚', issuer: root, use: 'signing', to: '2025-01-01T20:00:00Z' }));
  keep('young', await identity({ name: '新', issuer: root, use: 'signing', from: '2027-01-01' }));
  keep('mail', await identity({ name: '加密', issuer: root, use: 'encryption' }));
  keep('stamp', await identity({ name: '时间戳', issuer: root, use: 'time stamps' }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  writeFileSync(pdf, original);
});

/** Writes NAME.key, and NAME.pem with the certificate and that of the root. */
function keep(name: string, { certificate, key }: Identity): void {
  writeFileSync(at(`${name}.key`), key);
  writeFileSync(at(`${name}.pem`), certificate + root.certificate);
}

function signed(options: Partial<SignOptions> = {}): Promise<string> {
  const own = options.signer === undefined ? { key: at('ec.key') } : {};
  return sign([pdf], { archive: 'gazette', certificate: at('ec.pem'), ...own, ...options }, NOW);
}

async function told(authorities: string[] = [at('root.pem')], now = NOW): Promise<string> {
  const verified = await verifyPdf(pdf, authorities, now);
  if (verified === undefined) return 'no signature';
  return 'holds' in verified ? verified.holds : verified.faults.join('\n');
}

/** A command that runs a script of Node, which has what it is given in `input`. */
function command(name: string, script: string): string {
  const file = at(`${name}.mjs`);
  writeFileSync(
    file,
    `import { createPrivateKey, sign } from 'node:crypto';\nimport { readFileSync, writeFileSync } from 'node:fs';\nconst input = readFileSync(0);\n${script}\n`,
  );
  return `"${process.execPath}" "${file}"`;
}

const KEY = (name: string): string => `readFileSync(${JSON.stringify(at(`${name}.key`))})`;

describe.each(['rsa', 'ec'] as const)('a print that was signed with %s', (kind) => {
  it('begins with the bytes of the build, keeps what it claims, and verifies', async () => {
    await signed({ certificate: at(`${kind}.pem`), key: at(`${kind}.key`) });
    const bytes = readFileSync(pdf);
    expect(bytes.subarray(0, original.length).equals(original)).toBe(true);
    expect(bytes.length).toBeGreaterThan(original.length);
    expect(await archivalClaim(bytes)).toEqual(ARCHIVAL);
    expect(await told()).toBe(
      [
        `完好：${pdf} 签名以后没有改过`,
        '第1个签名：CN=绍兴市人民政府公报',
        '  证书有效期：2020-01-01 08:00:00 至 2049-01-01 08:00:00',
        '  签名的人说是2026-06-01 16:00:00签的，没有时间戳作证',
        '  证书由 --ca 的机构签发',
      ].join('\n'),
    );
  });
});

describe('the signature', () => {
  it('stands in a field that is tagged, says what it is, and is not seen', async () => {
    await signed();
    const document = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false });
    const field = fieldOf(document);
    expect(field.lookup(PDFName.of('Rect'), PDFArray).asRectangle()).toMatchObject({ width: 0, height: 0 });
    expect(field.lookup(PDFName.of('V'), PDFDict).get(PDFName.of('SubFilter'))).toBe(
      PDFName.of('ETSI.CAdES.detached'),
    );
    // The tree of parents leads from the field to its tag.
    const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const next = tree.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber();
    expect(field.lookup(PDFName.of('StructParent'), PDFNumber).asNumber()).toBe(next - 1);
  });

  it.each<[string, string, (document: PDFDocument, field: PDFDict) => void]>([
    ['is not said what it is', 'UA 7.18.1：表单栏没有说明', (_, field) => field.delete(PDFName.of('TU'))],
    ['has no look', 'A 6.3.3：表单栏没有样子', (_, field) => field.delete(PDFName.of('AP'))],
    [
      'has no tag of a form',
      'UA 7.18.4：表单栏不在标签里',
      (document) => {
        for (const { element, role } of taggedElements(document))
          if (role === 'Form') element.set(PDFName.of('S'), PDFName.of('Div'));
      },
    ],
  ])('would be against PDF/A or PDF/UA where its field %s', async (_, fault, spoil) => {
    await signed();
    const document = await PDFDocument.load(readFileSync(pdf), { updateMetadata: false });
    spoil(document, fieldOf(document));
    expect(archivalFaults(document)).toEqual([expect.stringContaining(fault)]);
  });

  it('is made by a command, for P-256 also as two bare numbers', async () => {
    const bare = command(
      'bare',
      `writeFileSync(1, sign('sha256', input, { key: ${KEY('ec')}, dsaEncoding: 'ieee-p1363' }));`,
    );
    await signed({ signer: bare });
    const rsa = command('rsa', `writeFileSync(1, sign('sha256', input, ${KEY('rsa')}));`);
    await signed({ signer: rsa, certificate: at('rsa.pem') });
    expect((await told()).match(/证书由 --ca 的机构签发/gu)).toHaveLength(2);
  });

  it('is not trusted where nobody is, nor by the certificate of another authority', async () => {
    await signed();
    expect(await told([])).toContain('没有核对证书是谁签发的');
    const other = await identity({ name: '根', use: 'authority' });
    writeFileSync(at('other.pem'), other.certificate);
    expect(await told([at('other.pem')])).toMatch(
      /第1个签名：CN=绍兴市人民政府公报 的证书不是 --ca 的机构签发的/u,
    );
  });

  it('is told of when its certificate is over', async () => {
    await signed();
    expect(await told([], new Date('2050-01-01'))).toContain('现在不在有效期');
    expect(await told([at('root.pem')], new Date('2050-01-01'))).toContain('不在有效期');
  });

  it('finds every flipped bit before it, in it and behind it', async () => {
    await signed();
    const whole = readFileSync(pdf);
    const hole = whole.lastIndexOf('<3082');
    const places = [
      // In the text of the build, in what the update says, in the digits, in the zeros behind them.
      ...[9, 1000, original.length >> 1, original.length - 2, original.length + 50],
      ...Array.from({ length: 12 }, (_, index) => hole + index * 97),
      ...[hole + 32_000, hole + 32_768, whole.length - 30, whole.length - 2],
    ];
    const missed: string[] = [];
    for (const [index, place] of places.entries()) {
      const bit = 1 << (index % 8);
      writeFileSync(
        pdf,
        Uint8Array.from(whole, (byte, each) => (each === place ? byte ^ bit : byte)),
      );
      const found = await told([at('root.pem')]).catch((error: unknown) => String(error));
      if (found.startsWith('完好')) missed.push(`${place} ${bit}`);
    }
    expect(missed).toEqual([]);
  });

  it('does not speak of what comes behind it', async () => {
    await signed();
    writeFileSync(pdf, `${readFileSync(pdf, 'latin1')}\n`, 'latin1');
    expect(await told()).toContain('第1个签名：签名以后，文件又添了内容');
  });

  it('may be followed by a second one', async () => {
    await signed();
    const first = readFileSync(pdf);
    await signed({ certificate: at('rsa.pem'), key: at('rsa.key') });
    const both = readFileSync(pdf);
    expect(both.subarray(0, first.length).equals(first)).toBe(true);
    expect(await archivalClaim(both)).toEqual(ARCHIVAL);
    expect(await told()).toMatch(/^完好[^]*第1个签名[^]*第2个签名/u);
    const from = first.length - 3000;
    writeFileSync(
      pdf,
      Uint8Array.from(both, (byte, each) => (each === from ? byte ^ 1 : byte)),
    );
    expect(await told().catch(String)).not.toContain('完好');
  });
});

describe('a time stamp', () => {
  /** A command that answers as an authority does. */
  function authority(): string {
    const { href } = pathToFileURL(resolve('test/print/signature/time-stamp-authority.ts'));
    const text = command(
      'stamp',
      `const { answer } = await import(${JSON.stringify(href)});
       const { Certificate } = await import(${JSON.stringify(import.meta.resolve('pkijs'))});
       const [pem] = readFileSync(${JSON.stringify(at('stamp.pem'))}, 'utf8').split('-----').slice(2);
       const secret = createPrivateKey(${KEY('stamp')}).export({ type: 'pkcs8', format: 'der' });
       const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
       const key = await crypto.subtle.importKey('pkcs8', secret, p256, true, ['sign']);
       const certificate = Certificate.fromBER(Uint8Array.from(Buffer.from(pem, 'base64')));
       writeFileSync(1, await answer(input, certificate, key, new Date('2026-06-01T08:00:07Z')));`,
    );
    return text.replace('" "', `" --import "${import.meta.resolve('tsx')}" "`);
  }

  it('says when the file was signed', async () => {
    await signed({ timeStamp: authority() });
    expect(await told()).toContain('  时间戳：2026-06-01 16:00:07，由 CN=时间戳\n  证书由 --ca 的机构签发');
    // The certificate is over; when it was used it was not.
    expect(await told([at('root.pem')], new Date('2060-01-01'))).toContain('证书由 --ca 的机构签发');
  });
});

describe('a seal', () => {
  beforeAll(() => {
    writeFileSync(at('seal.png'), writePng({ width: 20, height: 10, pixels: new Uint8Array(200) }));
  });

  it('is the picture of its owner, where he says', async () => {
    await signed({ seal: at('seal.png'), place: '1,20,30,40' });
    const bytes = readFileSync(pdf);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const [page] = document.getPages();
    const field = document.context.lookup(page?.node.Annots()?.asArray().at(-1), PDFDict);
    const mm = 72 / 25.4;
    const { x, y, width, height } = field.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
    expect(x / mm).toBeCloseTo(20, 3);
    expect(width / mm).toBeCloseTo(40, 3);
    expect(height / mm).toBeCloseTo(20, 3);
    expect(((page?.getHeight() ?? 0) - y - height) / mm).toBeCloseTo(30, 3);
    expect(await archivalClaim(bytes)).toEqual(ARCHIVAL);
    expect(await told()).toContain('完好');
  });

  it.each<[string, Partial<SignOptions>, RegExp]>([
    ['without a place', { seal: 'seal.png' }, /同时用 --place/u],
    ['without a picture', { place: '1,20,30,40' }, /同时用 --place/u],
    ['with a place that is none', { seal: 'seal.png', place: '首,20,30,40' }, /应写「面,左,上,宽」/u],
    ['on a page that is not there', { seal: 'seal.png', place: '99,20,30,40' }, /没有第99面/u],
    [
      'outside the page',
      { seal: 'seal.png', place: '末,190,30,40' },
      /页面外面了：一面宽210毫米，高297毫米/u,
    ],
    ['that is no picture', { seal: 'root.pem', place: '末,20,30,40' }, /不是 PNG/u],
  ])('%s is refused', async (_, { seal, place }, message) => {
    const options = { ...(seal !== undefined && { seal: at(seal) }), ...(place !== undefined && { place }) };
    await expect(signed(options)).rejects.toThrow(message);
    expect(readFileSync(pdf).equals(original)).toBe(true);
  });
});

describe('what cannot be signed is refused, and nothing is written', () => {
  it.each<[string, RegExp, () => Partial<SignOptions>]>([
    ['with the key of another certificate', /给出的签名与证书不配对/u, () => ({ key: at('rsa.key') })],
    ['with a certificate that is over', /「CN=旧」已于2025-01-01到期/u, () => own('old')],
    ['with one that is over by the clock of China', /「CN=晚」已于2025-01-02到期/u, () => own('evening')],
    ['with a certificate that does not begin yet', /「CN=新」要到2027-01-01才生效/u, () => own('young')],
    ['with a certificate for something else', /「CN=加密」不是签名用的/u, () => own('mail')],
    [
      'with a chain in the wrong order',
      /第2张证书没有签发前一张/u,
      () => {
        writeFileSync(at('wrong.pem'), root.certificate + readFileSync(at('ec.pem'), 'utf8'));
        return { certificate: at('wrong.pem'), key: at('rsa.key') };
      },
    ],
    ['with a certificate that is none', /里没有证书/u, () => ({ certificate: at('ec.key') })],
    ['with a key that is none', /不是私钥文件/u, () => ({ key: at('ec.pem') })],
    ['by a command that says nothing', /没有给出内容/u, () => ({ signer: command('mute', '') })],
    [
      'by a command that fails',
      /没有成功：没有插设备/u,
      () => ({
        signer: command('failing', "console.error('没有插设备'); process.exit(3);"),
      }),
    ],
    [
      'by a command that signs something else',
      /给出的签名与证书不配对/u,
      () => ({
        signer: command('else', `writeFileSync(1, sign('sha256', Buffer.from('else'), ${KEY('ec')}));`),
      }),
    ],
    ['by nobody', /没有签名用的私钥/u, () => ({ signer: '' })],
    [
      'with a time stamp that is none',
      /时间戳命令.*给出的不是时间戳/u,
      () => ({
        timeStamp: command('echo', 'writeFileSync(1, input);'),
      }),
    ],
    ['with a key in the archive', /不能放在公报的文件夹里/u, () => ({ key: 'gazette/gazette.yaml' })],
  ])('%s', async (_, message, options) => {
    const refused = signed(options());
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(message);
    expect(readFileSync(pdf).equals(original)).toBe(true);
  });

  it('where one of several files is no print of ours', async () => {
    const other = await PDFDocument.create();
    other.addPage();
    writeFileSync(at('other.pdf'), await other.save());
    const options = { archive: 'gazette', certificate: at('ec.pem'), key: at('ec.key') };
    await expect(sign([pdf, at('other.pdf')], options, NOW)).rejects.toThrow(
      /other\.pdf」不是 gazette build 印的 PDF/u,
    );
    expect(readFileSync(pdf).equals(original)).toBe(true);
  });

  const own = (name: string) => ({ certificate: at(`${name}.pem`), key: at(`${name}.key`) });
});

describe.skipIf(spawnSync('pdfsig', ['-v']).status !== 0)('pdfsig', () => {
  it.each(['rsa', 'ec'])('finds a signature by %s valid, over the whole file', async (kind) => {
    await signed({ certificate: at(`${kind}.pem`), key: at(`${kind}.key`) });
    const said = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' });
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature is Valid');
  });
});

describe.skipIf(spawnSync('openssl', ['version']).status !== 0)('openssl', () => {
  it('finds it to be CAdES by the certificate, over the bytes of its range', async () => {
    await signed();
    const bytes = readFileSync(pdf);
    const range = /\/ByteRange \[ ?(\d+) (\d+) (\d+) (\d+)/u.exec(bytes.toString('latin1'));
    const [, from = 0, to = 0, rest = 0] = (range ?? []).slice(1).map(Number);
    writeFileSync(at('content'), Buffer.concat([bytes.subarray(0, from), bytes.subarray(to, to + rest)]));
    writeFileSync(at('cms'), Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex'));
    const { stderr } = spawnSync(
      'openssl',
      'cms -verify -cades -binary -inform DER -in cms -content content -CAfile root.pem -purpose any -out out'.split(
        ' ',
      ),
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toContain('CAdES Verification successful');
  });
});

/** The field of the last page that was added last. */
function fieldOf(document: PDFDocument): PDFDict {
  const annotations = document.getPages().at(-1)?.node.Annots()?.asArray() ?? [];
  return document.context.lookup(annotations.at(-1), PDFDict);
}
