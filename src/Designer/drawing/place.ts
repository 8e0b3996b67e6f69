export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** What a new shape must not cover. */
export interface Obstacles {
  shapes: Box[];
  /** Arrows, each by the points it passes. */
  arrows: Point[][];
}

/** Space kept beside a shape, above and below it, and around an arrow. */
export const gap = 50;
const above = 15;
const aside = 12;

const step = 10;
const reach = 1500;

/**
 * Upper left corner of the nearest place for a shape: from `begin` to the right, and up or down as far as `row` goes. Rather a little
 * aside than on a shape or an arrow; where nothing is free, right of everything.
 */
export function freePlace(
  size: { width: number; height: number },
  begin: Point,
  row: Box,
  obstacles: Obstacles,
) {
  const blocked = [
    ...obstacles.shapes.map((box) => grown(box, gap, above)),
    ...obstacles.arrows.flatMap(pieces),
  ];
  const highest = Math.min(begin.y, row.y + above);
  const lowest = Math.max(begin.y, row.y + row.height - size.height - above);
  let best: Point | undefined;
  let least = Infinity;
  for (let x = begin.x; x <= begin.x + reach; x += step) {
    if (x - begin.x >= least) break;
    for (const y of around(begin.y, highest, lowest)) {
      const cost = x - begin.x + 1.5 * Math.abs(y - begin.y);
      if (cost < least && !blocked.some((box) => overlap({ x, y, ...size }, box))) {
        best = { x, y };
        least = cost;
      }
    }
  }
  const rightmost = Math.max(begin.x, ...obstacles.shapes.map((box) => box.x + box.width + gap));
  return best ?? { x: rightmost, y: begin.y };
}

function around(middle: number, highest: number, lowest: number): number[] {
  const places = [middle];
  for (let y = middle - step; y >= highest; y -= step) places.push(y);
  for (let y = middle + step; y <= lowest; y += step) places.push(y);
  return places;
}

function pieces(points: Point[]): Box[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
    return grown(box, aside, aside);
  });
}

function grown(box: Box, wide: number, high: number): Box {
  return { x: box.x - wide, y: box.y - high, width: box.width + 2 * wide, height: box.height + 2 * high };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
