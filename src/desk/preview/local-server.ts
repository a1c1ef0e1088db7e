import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortError } from './port-error.js';

/** What a page of this machine asks for, below the token. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** `notice`, `assets/preview.js`; empty for the first page. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status?: number;
  /** The media type, with its character set. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Sends an event to a page that listens. */
export type Send = (event: string, data: object) => void;

/** What the server is for. */
export interface Served {
  /** Undefined where there is no such thing. What it throws is a bug, and is answered as one. */
  readonly answer: (request: Request) => Answer | undefined | Promise<Answer | undefined>;
  /** A page listens for events at `events`; what is returned is called when it has gone. */
  readonly listen: (query: URLSearchParams, send: Send) => () => void;
}

export interface LocalServer {
  /** http://127.0.0.1:4173/4f0c…/ */
  readonly address: string;
  /** Ends it, with all connections. */
  close(): Promise<void>;
}

// Unpublished texts pass here: nothing may be loaded from elsewhere, or be put into another page.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  // pdf.js makes the faces of a PDF from its bytes.
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

// A Word document with pictures.
const MOST_BODY_BYTES = 64 * 1024 * 1024;

/**
 * Starts a server that only this machine reaches. It answers none but those who know its address: a random token is the
 * first step of every path, and the name of the host must be its own, so that no page of another site can read anything
 * by a name that leads here (DNS rebinding), nor send anything.
 *
 * @param port 0 for any that is free.
 * @throws PortError where the port is taken or not allowed.
 */
export async function startLocalServer(port: number, served: Served): Promise<LocalServer> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    // A connection that breaks off.
    answerTo(request, response, token, served).catch(() => response.destroy());
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) => refused(new PortError(port, error)));
    server.listen(port, '127.0.0.1', listening);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${own}/${token}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  served: Served,
): Promise<void> {
  const { url = '/', method } = request;
  // `//` is none.
  const asked = new URL(URL.canParse(url, 'http://127.0.0.1') ? url : '/', 'http://127.0.0.1');
  const [, given = '', ...steps] = asked.pathname.split('/');
  if (!isFromHere(request) || !isSame(given, token)) {
    refuse(response, 403, '地址不对');
    return;
  }
  if (method !== 'GET' && method !== 'POST') {
    refuse(response, 405, '不能这样请求');
    return;
  }
  const path = steps.join('/');
  if (method === 'GET' && path === 'events') {
    stream(request, response, asked.searchParams, served);
    return;
  }
  const body = await bodyOf(request);
  if (body === undefined) {
    refuse(response, 413, '文件太大');
    return;
  }
  try {
    const answer = await served.answer({ method, path, query: asked.searchParams, body });
    if (answer === undefined) {
      refuse(response, 404, '没有这一页');
      return;
    }
    response.writeHead(answer.status ?? 200, { ...HEADERS, 'content-type': answer.type });
    response.end(answer.content);
  } catch (error) {
    console.error(error);
    refuse(response, 500, '程序出错了，请看终端里的说明');
  }
}

/** Whether a request comes from a page of this server, or from somebody who types its address. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort ?? ''}`);
  const { host = '', origin } = headers;
  return hosts.includes(host) && (origin === undefined || hosts.some((own) => origin === `http://${own}`));
}

function isSame(given: string, token: string): boolean {
  const [own, other] = [Buffer.from(token), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  });
  response.end(`${words}\n`);
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
  { listen }: Served,
): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  response.write(':\n\n');
  const leave = listen(query, (event, data) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  request.on('close', leave);
}

/** Undefined where it is too long; it is heard to its end, since who is cut off hears no answer. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes <= MOST_BODY_BYTES) pieces.push(piece);
    else pieces.length = 0;
  }
  return bytes > MOST_BODY_BYTES ? undefined : Buffer.concat(pieces);
}
