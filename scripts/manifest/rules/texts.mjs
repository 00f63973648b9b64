import { fullName, overrides } from '../manifest.mjs';

/** Greatest number of characters of a text. */
function limit(element) {
  if (fullName(element) === 'app:Description') return 250;
  return element.parent?.name === 'LongStrings' ? 250 : 125;
}

const languages = ['en-US'];

export const texts = [
  {
    id: 'text-length',
    *check(manifest) {
      for (const { at, of, text } of manifest.texts) {
        const most = limit(of);
        if (text.length > most) yield { at, expected: `不超过 ${most} 个字符`, found: `${text.length} 个`, remedy: '缩短文字' };
      }
      const provider = manifest.one('app:ProviderName');
      if (provider && provider.text.length > 125) yield { at: provider, expected: '不超过 125 个字符', found: `${provider.text.length} 个`, remedy: '缩短文字' };
    },
  },
  {
    id: 'text-empty',
    *check(manifest) {
      for (const { at, text } of manifest.texts) if (!text.trim()) yield { at, expected: '有文字', found: '空白', remedy: '写上文字' };
    },
  },
  {
    id: 'locale-form',
    *check(manifest) {
      const places = [
        ...manifest.named('app:DefaultLocale').map((at) => [at, at.text]),
        ...manifest.elements.filter(({ name }) => name === 'Override').map((at) => [at, at.attributes.Locale ?? '']),
      ];
      for (const [at, locale] of places) {
        if (!/^[a-z]{2,3}-[A-Z]{2}$/.test(locale)) yield { at, expected: '语言-地区，如 zh-CN', found: locale || '（没有）', remedy: '改成完整的语言标记，用连字符' };
      }
    },
  },
  {
    id: 'locale-default-override',
    *check(manifest) {
      const own = manifest.one('app:DefaultLocale')?.text;
      for (const at of manifest.elements) {
        if (at.name === 'Override' && at.attributes.Locale === own) {
          yield { at, expected: `${own} 的文字写在 DefaultValue 中`, found: `又用 Override 写了 ${own}`, remedy: '删去这个 Override' };
        }
      }
    },
  },
  {
    id: 'locale-missing',
    *check(manifest) {
      for (const at of manifest.named('app:DisplayName', 'app:Description', 'bt:String')) {
        const has = overrides(at).map(({ attributes }) => attributes.Locale);
        for (const locale of languages) {
          if (!has.includes(locale)) yield { at, expected: `有 ${locale} 的文字`, found: '没有', remedy: `补上 Override Locale="${locale}"` };
        }
      }
    },
  },
];
