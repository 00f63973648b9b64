import type { ChartPicture } from '../narrative/chart-svg';
import { saveFile } from './save';

/** Pixels of the picture for one of the drawing: sharp in print. */
const SCALE = 2;

const SVG = 'image/svg+xml';

/** The drawing as an address that an `img` may have under the page's content security policy. */
export const pictureUrl = ({ svg }: ChartPicture): string => `data:${SVG};charset=utf-8,${encodeURIComponent(svg)}`;

/** The drawing as a picture of twice its size. Rejects where the browser cannot draw it. */
export async function pngOf(picture: ChartPicture): Promise<Blob> {
  const image = new Image(picture.width, picture.height);
  image.src = pictureUrl(picture);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * SCALE;
  canvas.height = picture.height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob === null) reject(new Error('no picture')); else resolve(blob); }, 'image/png');
  });
}

/**
 * Puts the drawing on the clipboard as a picture.
 * @returns false where the browser or a policy forbids it.
 */
export async function copyPicture(picture: ChartPicture): Promise<boolean> {
  try {
    // Safari takes the click as the person's consent only if the picture is promised at once, not awaited first.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
    return true;
  } catch {
    return false;
  }
}

export function savePicture({ svg }: ChartPicture, name: string): void {
  saveFile(new Blob([svg], { type: SVG }), name);
}
