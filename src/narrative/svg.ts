/** Fonts with Chinese characters on Windows, macOS and Linux. */
export const CHINESE_FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Zen Hei',SimHei,sans-serif";

type Attributes = Readonly<Record<string, string | number>>;

/** An element of SVG; `content` is markup already. Coordinates are rounded to a tenth. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as markup, without what XML does not allow and what turns the direction of writing. */
export function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** Width of a text in ems: Chinese characters and full-width signs are square, the rest is taken as a little over half. */
export function ems(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.6;
  return width;
}

/** Breaks a text into lines of at most so many ems; what does not fit into the last line ends in “…”. */
export function wrapped(text: string, most: number, lines: number): string[] {
  const result: string[] = [''];
  for (const sign of text) {
    const line = result[result.length - 1] ?? '';
    if (line === '' || ems(line + sign) <= most) result[result.length - 1] = line + sign;
    else if (result.length < lines) result.push(sign);
    else {
      result[result.length - 1] = `${shortened(line, most - 1)}…`;
      break;
    }
  }
  return result;
}

function shortened(line: string, most: number): string {
  const signs = Array.from(line);
  while (signs.length > 1 && ems(signs.join('')) > most) signs.pop();
  return signs.join('');
}
