/**
 * A part of the page as a picture: grounds, lines, words, canvases and drawings, painted where the page shows them. Web
 * views taint what is drawn from a page in one piece, so it is painted piece by piece. Controls are left out.
 */

export interface Painted {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and cover of each point, row by row from the top. */
  readonly points: Uint8Array;
}

/** Points a CSS pixel: sharp on a slide. */
const SHARP = 2;
const MARGIN = 12;
/** Controls, and what says of itself that it is none of the picture. */
const LEFT_OUT = "button, input, select, [data-unpictured], .mantine-InputWrapper-root, style, script";

/** What `element` shows. Nothing where it has no size. */
export async function pictureOf(element: HTMLElement): Promise<Painted | null> {
  const box = element.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((box.width + 2 * MARGIN) * SHARP);
  canvas.height = Math.round((box.height + 2 * MARGIN) * SHARP);
  const context = canvas.getContext("2d");
  if (!context || box.width === 0 || box.height === 0) return null;
  context.fillStyle = groundOf(element);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SHARP, SHARP);
  context.translate(MARGIN - box.left, MARGIN - box.top);
  await paint(element, context, 1);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, points: new Uint8Array(data.buffer) };
}

/** The nearest ground under an element that is not see-through. */
function groundOf(element: HTMLElement | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return "#fff";
}

const isClear = (colour: string): boolean => colour === "transparent" || /[,/]\s*0\)$/.test(colour);

async function paint(element: Element, context: CanvasRenderingContext2D, cover: number): Promise<void> {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (element.matches(LEFT_OUT) || style.display === "none" || style.visibility === "hidden") return;
  // Words for those who hear the page are a point wide.
  if (box.width <= 1 && style.overflow === "hidden") return;
  const covering = cover * Number(style.opacity || 1);
  context.save();
  context.globalAlpha = covering;
  if (element instanceof SVGSVGElement) await drawing(element, box, context);
  else if (element instanceof HTMLCanvasElement)
    context.drawImage(element, box.x, box.y, box.width, box.height);
  else {
    ground(style, box, context);
    if (style.overflowX !== "visible") clip(box, context);
    for (const child of element.childNodes) {
      if (child instanceof Element) await paint(child, context, covering);
      else if (child instanceof Text) words(child, style, context);
    }
  }
  context.restore();
}

function clip({ x, y, width, height }: DOMRect, context: CanvasRenderingContext2D) {
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
}

function ground(style: CSSStyleDeclaration, box: DOMRect, context: CanvasRenderingContext2D) {
  if (!isClear(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  const image = style.backgroundImage;
  if (image.startsWith("repeating-linear-gradient")) hatch(image, box, context);
  else if (image.startsWith("linear-gradient")) ramp(image, box, context);
  const width = Number.parseFloat(style.borderBottomWidth);
  if (width > 0 && style.borderBottomStyle !== "none") {
    context.fillStyle = style.borderBottomColor;
    context.fillRect(box.x, box.bottom - width, box.width, width);
  }
}

const coloursIn = (image: string): string[] => image.match(/(?:rgba?|color)\([^)]*\)|#[0-9a-f]+/gi) ?? [];

function ramp(image: string, box: DOMRect, context: CanvasRenderingContext2D) {
  const colours = coloursIn(image);
  const gradient = context.createLinearGradient(box.left, 0, box.right, 0);
  for (const [at, colour] of colours.entries())
    gradient.addColorStop(at / Math.max(1, colours.length - 1), colour);
  context.fillStyle = gradient;
  context.fillRect(box.x, box.y, box.width, box.height);
}

/** Slanted lines, five apart, as the page hatches. */
function hatch(image: string, box: DOMRect, context: CanvasRenderingContext2D) {
  const colour = coloursIn(image).find((one) => !isClear(one));
  if (!colour) return;
  context.save();
  clip(box, context);
  context.strokeStyle = colour;
  context.beginPath();
  for (let x = box.left - box.height; x < box.right; x += 5) {
    context.moveTo(x, box.bottom);
    context.lineTo(x + box.height, box.top);
  }
  context.stroke();
  context.restore();
}

/** The words of a text where the page broke them into lines. */
function words(node: Text, style: CSSStyleDeclaration, context: CanvasRenderingContext2D) {
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = "middle";
  const range = document.createRange();
  for (const match of node.data.matchAll(/\S+/g)) {
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const box = range.getBoundingClientRect();
    if (box.width > 0) context.fillText(match[0], box.left, box.top + box.height / 2);
  }
}

const DRAWN = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "vector-effect",
];

/** A drawing, with the colours that style sheets gave it. */
async function drawing(svg: SVGSVGElement, box: DOMRect, context: CanvasRenderingContext2D) {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")];
  for (const [at, original] of [svg, ...svg.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(original);
    // As attributes: the page's policy lets nobody write styles.
    copies[at]?.removeAttribute("style");
    for (const name of DRAWN) copies[at]?.setAttribute(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  context.drawImage(image, box.x, box.y, box.width, box.height);
}
