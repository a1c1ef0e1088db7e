import { encode } from 'uqr';
import { copy } from './copy.js';

// Readers of codes ask for four light modules around it.
const QUIET_ZONE = 4;
const SVG = 'http://www.w3.org/2000/svg';

document.querySelector('.share')?.append(sharePanel());

/** What the share panel holds: the page's title, number and address to copy or to mail, and the address as a QR code. */
function sharePanel(): HTMLElement {
  const address = permanentAddress();
  const words = [...titleAndNumber(), address].join(' ');
  const panel = document.createElement('div');
  panel.className = 'share-panel';
  const said = document.createElement('p');
  said.role = 'status';
  panel.append(copyButton(words, said), mailLink(words), qrCode(address), said);
  return panel;
}

/** Where the page stays: its one address on the web, or the address by which it was reached. */
function permanentAddress(): string {
  const { href } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? location;
  return href.replace(/[?#].*$/u, '');
}

function titleAndNumber(): string[] {
  const [title = ''] = document.title.split(' - ');
  const number = document.querySelector('.notice-page .number')?.textContent;
  return number === undefined ? [title] : [title, number];
}

function copyButton(words: string, said: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '复制标题和网址';
  button.addEventListener('click', () => {
    void copy(words).then((isCopied) => {
      said.textContent = isCopied ? '已复制' : `浏览器不让复制，请选中后复制：${words}`;
    });
  });
  return button;
}

function mailLink(words: string): HTMLElement {
  const link = document.createElement('a');
  const [title] = titleAndNumber();
  link.href = `mailto:?subject=${encodeURIComponent(title ?? '')}&body=${encodeURIComponent(words)}`;
  link.textContent = '用邮件发送';
  return link;
}

/** An address as a picture for phones. */
function qrCode(address: string): HTMLElement {
  const { data, size } = encode(address, { border: QUIET_ZONE });
  const path = document.createElementNS(SVG, 'path');
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  path.setAttribute('d', modules.join(''));
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.role = 'img';
  picture.ariaLabel = `二维码：${address}`;
  picture.append(path);
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = '手机、微信扫一扫，打开本页';
  figure.append(picture, caption);
  return figure;
}
