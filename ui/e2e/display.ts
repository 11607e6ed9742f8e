/** What a page's driver cannot do: ask a window to close, as a window manager does, and use its native menu, as a hand
 * does. Speaks just enough X11 for that (X Window System Protocol, version 11; ICCCM 4.2.8.1; XTEST 2.2). */

import { readFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";

const INTERN_ATOM = 16;
const GET_PROPERTY = 20;
const QUERY_TREE = 15;
const SEND_EVENT = 25;
const CLIENT_MESSAGE = 33;
const ANY_TYPE = 0;
const QUERY_EXTENSION = 98;
const FAKE_INPUT = 2;
const [KEY_PRESS, KEY_RELEASE, BUTTON_PRESS, BUTTON_RELEASE, MOTION] = [2, 3, 4, 5, 6];

/** Keys by their places on a keyboard, as X servers of today number them. */
export const KEYS = { enter: 36, down: 116 };

/** Asks every window with such a title to close. */
export async function askToClose(title: RegExp) {
  await onDisplay(async (display) => {
    const protocols = await display.atom("WM_PROTOCOLS");
    const deleteWindow = await display.atom("WM_DELETE_WINDOW");
    for (const window of await display.titled()) {
      if (title.test(window.title)) display.clientMessage(window.id, protocols, deleteWindow);
    }
    await display.settled();
  });
}

/** The titles of all application windows. */
export const windowTitles = (): Promise<string[]> =>
  onDisplay(async (display) => (await display.titled()).map(({ title }) => title));

/** Clicks at a point of the screen, then presses keys. */
export async function clickThenPress(x: number, y: number, keys: readonly number[]) {
  await onDisplay(async (display) => {
    const test = await display.extension("XTEST");
    display.fake(test, MOTION, 0, x, y);
    for (const way of [BUTTON_PRESS, BUTTON_RELEASE]) display.fake(test, way, 1);
    for (const key of keys) {
      await display.settled();
      await new Promise((next) => setTimeout(next, MENU_OPENS_MS));
      for (const way of [KEY_PRESS, KEY_RELEASE]) display.fake(test, way, key);
    }
    await display.settled();
  });
}

/** A menu that has not opened yet hears no key, and nothing outside it tells when it has. */
const MENU_OPENS_MS = 300;

async function onDisplay<T>(work: (display: Display) => Promise<T>): Promise<T> {
  const display = await Display.connect();
  try {
    return await work(display);
  } finally {
    display.end();
  }
}

class Display {
  private received = Buffer.alloc(0);
  private wake: () => void = () => undefined;

  private constructor(
    private readonly socket: Socket,
    private root = 0,
  ) {
    socket.on("data", (bytes) => {
      this.received = Buffer.concat([this.received, bytes]);
      this.wake();
    });
  }

  static async connect(): Promise<Display> {
    const number = /:(\d+)/.exec(process.env.DISPLAY ?? "")?.[1] ?? "0";
    const display = new Display(createConnection(`/tmp/.X11-unix/X${number}`));
    await display.greet(cookie(number));
    return display;
  }

  private async greet(key: Buffer) {
    const scheme = Buffer.from(key.length > 0 ? "MIT-MAGIC-COOKIE-1" : "");
    const hello = Buffer.alloc(12);
    hello.write("l", 0); // little-endian from here on
    hello.writeUInt16LE(11, 2);
    hello.writeUInt16LE(scheme.length, 6);
    hello.writeUInt16LE(key.length, 8);
    this.socket.write(Buffer.concat([hello, padded(scheme), padded(key)]));
    const head = await this.take(8);
    const body = await this.take(head.readUInt16LE(6) * 4);
    if (head[0] !== 1) throw new Error(`the display refused: ${body.toString("latin1")}`);
    const formats = 8 * (body[21] ?? 0);
    this.root = body.readUInt32LE(32 + 4 * Math.ceil(body.readUInt16LE(16) / 4) + formats);
  }

  async atom(name: string): Promise<number> {
    const request = Buffer.alloc(8);
    request[0] = INTERN_ATOM;
    request.writeUInt16LE(name.length, 4);
    return (await this.ask(request, padded(Buffer.from(name)))).readUInt32LE(8);
  }

  /** The windows an application gave a title and WM_PROTOCOLS, which its own inner windows lack. */
  async titled(): Promise<{ id: number; title: string }[]> {
    const protocols = await this.atom("WM_PROTOCOLS");
    const name = await this.atom("_NET_WM_NAME");
    const titled: { id: number; title: string }[] = [];
    for (const id of await this.windows()) {
      const title = (await this.property(id, name)).toString("utf8");
      if (title && (await this.property(id, protocols)).length > 0) titled.push({ id, title });
    }
    return titled;
  }

  /** Every window there is, by way of its parents. */
  private async windows(parent = this.root): Promise<number[]> {
    const request = Buffer.alloc(8);
    request[0] = QUERY_TREE;
    request.writeUInt32LE(parent, 4);
    const tree = await this.ask(request);
    const children = Array.from({ length: tree.readUInt16LE(16) }, (_, i) => tree.readUInt32LE(32 + 4 * i));
    const below: number[] = [];
    for (const child of children) below.push(child, ...(await this.windows(child)));
    return below;
  }

  private async property(window: number, atom: number): Promise<Buffer> {
    const request = Buffer.alloc(24);
    request[0] = GET_PROPERTY;
    [window, atom, ANY_TYPE, 0, 1024].forEach((field, i) => {
      request.writeUInt32LE(field, 4 + 4 * i);
    });
    const reply = await this.ask(request);
    const bytes = reply.readUInt32LE(16) * ((reply[1] ?? 0) / 8);
    return reply.subarray(32, 32 + bytes);
  }

  clientMessage(window: number, type: number, data: number) {
    const request = Buffer.alloc(44);
    request[0] = SEND_EVENT;
    request.writeUInt32LE(window, 4);
    request[12] = CLIENT_MESSAGE;
    request[13] = 32; // bits in each of the five data fields
    request.writeUInt32LE(window, 16);
    request.writeUInt32LE(type, 20);
    request.writeUInt32LE(data, 24);
    this.send(request);
  }

  /** The number under which an extension of the server is asked. */
  async extension(name: string): Promise<number> {
    const request = Buffer.alloc(8);
    request[0] = QUERY_EXTENSION;
    request.writeUInt16LE(name.length, 4);
    return (await this.ask(request, padded(Buffer.from(name))))[9] ?? 0;
  }

  /** What a keyboard or a mouse would have said. */
  fake(extension: number, type: number, detail: number, x = 0, y = 0) {
    const request = Buffer.alloc(36);
    request[0] = extension;
    request[1] = FAKE_INPUT;
    request[4] = type;
    request[5] = detail;
    request.writeUInt32LE(type === MOTION ? this.root : 0, 12);
    request.writeInt16LE(x, 24);
    request.writeInt16LE(y, 26);
    this.send(request);
  }

  /** A question whose answer proves that all before it was read. */
  async settled() {
    await this.atom("WM_PROTOCOLS");
  }

  end() {
    this.socket.end();
  }

  private send(...parts: Buffer[]) {
    const request = Buffer.concat(parts);
    request.writeUInt16LE(request.length / 4, 2);
    this.socket.write(request);
  }

  private async ask(...parts: Buffer[]): Promise<Buffer> {
    this.send(...parts);
    let head = await this.take(32);
    // Events nobody asked for: another keyboard is in use.
    while ((head[0] ?? 0) > 1) head = await this.take(32);
    if (head[0] !== 1) throw new Error(`the display answered error ${head[1]}`);
    return Buffer.concat([head, await this.take(head.readUInt32LE(4) * 4)]);
  }

  private async take(bytes: number): Promise<Buffer> {
    while (this.received.length < bytes) {
      await new Promise<void>((woken) => {
        this.wake = woken;
      });
    }
    const taken = this.received.subarray(0, bytes);
    this.received = this.received.subarray(bytes);
    return taken;
  }
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The display's key from the file that XAUTHORITY names; empty where there is none. */
function cookie(number: string): Buffer {
  const path = process.env.XAUTHORITY;
  if (!path) return Buffer.alloc(0);
  const file = readFileSync(path);
  let at = 0;
  const field = () => {
    const length = file.readUInt16BE(at);
    at += 2 + length;
    return file.subarray(at - length, at);
  };
  while (at < file.length) {
    at += 2; // the kind of address
    field();
    const display = field().toString();
    const scheme = field().toString();
    const key = field();
    if (scheme === "MIT-MAGIC-COOKIE-1" && (display === "" || display === number)) return key;
  }
  return Buffer.alloc(0);
}
