import { browserForms } from '../../../src/pane/forms/browser-forms';

/** What a county makes of the official form: one rule less. */
export const county = JSON.stringify({
  extends: 'cn-2021', id: 'county-2021', name: '某县统计表', nameEn: 'County form', document: '某县〔2024〕1号', verification: { zh: '县里自拟', en: 'made by the county' },
  off: [{ rule: 'R21-BLANK', reason: '本县以空格代替 0' }],
});

/** The same form, by another name. */
export const renamed = county.replace('某县统计表', '某县统计表（二）');

/** What a town of the county makes of the county's form. */
export const town = JSON.stringify({ extends: 'county-2021', id: 'town-2021', name: '某镇统计表', nameEn: 'Town form', document: '某镇', verification: { zh: '镇里自拟', en: 'made by the town' } });

/** In place of what a browser keeps, empty before each test of the file; `text` is what it has at the moment. */
export function keptForms(): { text: string | null } {
  const kept: { text: string | null } = { text: null };
  beforeEach(() => {
    kept.text = null;
    jest.spyOn(browserForms, 'load').mockImplementation(() => Promise.resolve(kept.text));
    jest.spyOn(browserForms, 'save').mockImplementation((text) => {
      kept.text = text;
      return Promise.resolve();
    });
  });
  return kept;
}
