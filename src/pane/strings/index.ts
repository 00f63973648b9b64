import { createContext, useContext } from 'react';
import { en } from './en';
import { type Strings, zh } from './zh';

export type { Strings } from './zh';
export type Language = 'zh' | 'en';

export const stringsOf = (language: Language): Strings => (language === 'zh' ? zh : en);

const Current = createContext<{ language: Language; strings: Strings }>({ language: 'zh', strings: zh });

export const LanguageProvider = Current.Provider;
export const useStrings = (): Strings => useContext(Current).strings;
export const useLanguage = (): Language => useContext(Current).language;
