import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

// Draws assets/*.png: the product's icon and those of the ribbon buttons. Shapes are given on a 64 × 64 canvas.
const icons = {
  icon: { sizes: [16, 32, 64, 80], layers: (size) => [...table(size), ...tick(size)] },
  insert: { sizes: [16, 32, 80], layers: (size) => [...table(size), ...plus(size)] },
  check: { sizes: [16, 32, 80], layers: (size) => [...page(size, 3), ...tick(size)] },
  write: { sizes: [16, 32, 80], layers: (size) => page(size, 4) },
};
const samples = 8;

const blue = [15, 90, 158];
const pale = [226, 239, 250];
const white = [255, 255, 255];
const teal = [0, 137, 123];

// Later layers lie on top. At 16 px there are fewer and thicker lines, so that everything stays readable.
const isSmall = (size) => size <= 16;

function table(size) {
  const small = isSmall(size);
  const sheet = small ? box(0, 4, 56, 60, 6) : box(4, 6, 56, 58, 6);
  const inner = small ? box(4, 8, 52, 56, 2) : box(8, 10, 52, 54, 3);
  const head = small ? box(0, 4, 56, 20, 6) : box(4, 6, 56, 22, 6);
  const lines = small
    ? [box(4, 36, 52, 40), box(20, 20, 24, 56)]
    : [box(8, 32, 52, 34), box(8, 44, 52, 46), box(22, 22, 24, 54), box(38, 22, 40, 54)];
  return [
    [sheet, blue],
    [inner, white],
    [intersect(inner, small ? box(0, 20, 20, 64) : box(0, 20, 21, 64)), pale],
    [head, blue],
    ...lines.map((line) => [line, blue]),
  ];
}

function page(size, lines) {
  const small = isSmall(size);
  const [sheet, inner] = small ? [box(4, 0, 52, 64, 6), box(8, 4, 48, 60, 2)] : [box(8, 2, 52, 62, 6), box(12, 6, 48, 58, 3)];
  const rows = small ? Math.min(lines, 3) : lines;
  const step = 48 / (rows + 0.5);
  const text = Array.from({ length: rows }, (_, i) => {
    const top = small ? 12 + i * 16 : Math.round(13 + i * step);
    return box(small ? 16 : 18, top, i === rows - 1 ? 32 : small ? 40 : 42, top + 4);
  });
  return [[sheet, blue], [inner, white], ...text.map((line) => [line, blue])];
}

function tick(size) {
  return marked(size, isSmall(size) ? [[34, 46], [43, 55], [60, 35]] : [[35, 46], [43, 54], [58, 35]]);
}

function plus(size) {
  const [x, y, arm] = isSmall(size) ? [46, 46, 12] : [48, 46, 10];
  return marked(size, [[x - arm, y], [x + arm, y]], [[x, y - arm], [x, y + arm]]);
}

/** Thick strokes with a white edge. */
function marked(size, ...strokes) {
  const width = isSmall(size) ? 10 : 6.5;
  return [
    ...strokes.map((points) => [path(points, width / 2 + 3.5), white]),
    ...strokes.map((points) => [path(points, width / 2), teal]),
  ];
}

function box(left, top, right, bottom, radius = 0) {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

function intersect(a, b) {
  return (x, y) => a(x, y) && b(x, y);
}

function path(points, radius) {
  const segments = points.slice(1).map((to, i) => [points[i], to]);
  return (x, y) => segments.some(([from, to]) => distance(x, y, from, to) <= radius);
}

function distance(x, y, [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** RGBA rows of one icon, each pixel the mean of samples × samples points. */
function draw(size, layers) {
  const shapes = layers(size).reverse();
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < samples * samples; i++) {
        const x = ((column + ((i % samples) + 0.5) / samples) * 64) / size;
        const y = ((row + (Math.floor(i / samples) + 0.5) / samples) * 64) / size;
        const hit = shapes.find(([contains]) => contains(x, y));
        if (!hit) continue;
        covered++;
        hit[1].forEach((value, channel) => (sum[channel] += value));
      }
      const rgb = sum.map((value) => (covered ? Math.round(value / covered) : 0));
      const alpha = Math.round((255 * covered) / (samples * samples));
      pixels.set([...rgb, alpha], row * (size * 4 + 1) + 1 + column * 4);
    }
  }
  return pixels;
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const folder = new URL('../assets/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, { sizes, layers }] of Object.entries(icons)) {
  for (const size of sizes) writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, folder)), png(size, draw(size, layers)));
}
