import type { Box, Point } from "./place";

const apart = 15;
const step = 10;
const crossing = 1000;
const bend = 20;

/**
 * The way of an arrow from one shape to another: of those with few bends, the one that runs through the fewest shapes, lies on the
 * fewest other arrows and is the shortest. The ways begin right, above or below and end left, above or below.
 */
export function route(from: Box, to: Box, shapes: Box[], arrows: Point[][]): Point[] {
  const others = shapes.filter((shape) => shape !== from && shape !== to).map((shape) => grown(shape, 4));
  const runs = arrows.flatMap(pieces);
  let best: Point[] = [];
  let least = Infinity;
  for (const way of ways(from, to)) {
    const cost = costOf(way, others, runs);
    if (cost < least) {
      least = cost;
      best = way;
    }
  }
  return best;
}

function* ways(from: Box, to: Box): Generator<Point[]> {
  const [start, end] = [middle(from), middle(to)];
  const right = { x: from.x + from.width, y: start.y };
  const left = { x: to.x, y: end.y };
  const down = end.y > start.y;
  const out = { x: start.x, y: down ? from.y + from.height : from.y };
  const into = { x: end.x, y: down ? to.y : to.y + to.height };
  for (const x of between(right.x, left.x)) yield tidy([right, { x, y: right.y }, { x, y: left.y }, left]);
  if (into.x > right.x) yield [right, { x: into.x, y: right.y }, into];
  if (left.x > out.x) yield [out, { x: out.x, y: left.y }, left];
  for (const y of between(out.y, into.y)) {
    yield tidy([out, { x: out.x, y }, { x: into.x, y }, into]);
    for (const x of [right.x + apart, right.x + 3 * apart])
      yield [right, { x, y: right.y }, { x, y }, { x: into.x, y }, into];
  }
}

/** Places between two, away from both, in the order of their distance from the middle. */
function between(a: number, b: number): number[] {
  const [low, high] = [Math.min(a, b) + apart, Math.max(a, b) - apart];
  const places: number[] = [];
  for (let place = low; place <= high; place += step) places.push(place);
  const centre = (a + b) / 2;
  return places.sort((p, q) => Math.abs(p - centre) - Math.abs(q - centre));
}

function costOf(way: Point[], shapes: Box[], runs: Box[]): number {
  const legs = pieces(way);
  const through = legs.reduce((sum, leg) => sum + shapes.filter((shape) => overlap(leg, shape)).length, 0);
  const on = legs.reduce(
    (sum, leg) => sum + runs.reduce((shared, run) => shared + sharedLength(leg, run), 0),
    0,
  );
  const length = legs.reduce((sum, leg) => sum + leg.width + leg.height, 0);
  return crossing * through + 3 * on + bend * legs.length + length;
}

/** How far two pieces run on one line. */
function sharedLength(a: Box, b: Box): number {
  if (a.height === 0 && b.height === 0 && Math.abs(a.y - b.y) < 4)
    return Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x));
  if (a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < 4)
    return Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
  return 0;
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Without pieces that have no length. */
function tidy(way: Point[]): Point[] {
  return way.filter((point, i) => {
    const before = way[i - 1];
    return before?.x !== point.x || before.y !== point.y;
  });
}

function pieces(way: Point[]): Box[] {
  return way.slice(1).map((to, i) => {
    const from = way[i] ?? to;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  });
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function overlap(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
