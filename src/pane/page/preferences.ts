import type { Language } from '../strings';

interface Preferences {
  readonly language: Language;
  readonly dark: boolean;
  /** Pixels. */
  readonly paneWidth: number;
}

const KEY = 'annex.preferences';

/** Language, theme and pane width, kept in the browser where it lets us. */
export const preferences = {
  ...read(),
  keep(now: Preferences): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(now));
    } catch {
      return;
    }
  },
};

function read(): Preferences {
  const system: Preferences = {
    language: navigator.language.startsWith('en') ? 'en' : 'zh',
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    paneWidth: 400,
  };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      language: kept.language === 'en' || kept.language === 'zh' ? kept.language : system.language,
      dark: typeof kept.dark === 'boolean' ? kept.dark : system.dark,
      paneWidth: typeof kept.paneWidth === 'number' ? Math.min(720, Math.max(300, kept.paneWidth)) : system.paneWidth,
    };
  } catch {
    return system;
  }
}
