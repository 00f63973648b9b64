import { createContext, useContext } from 'react';
import { type Strings, zh } from './zh';

export type { Strings } from './zh';
export type Language = 'zh' | 'en';

const provided = new Map<Language, Strings>([['zh', zh]]);

/** Makes a language's texts known. Chinese is always there; English costs a first load only where it is wanted. */
export const provideStrings = (language: Language, strings: Strings): void => { provided.set(language, strings); };

export const stringsOf = (language: Language): Strings => provided.get(language) ?? zh;

const Current = createContext<{ language: Language; strings: Strings }>({ language: 'zh', strings: zh });

export const LanguageProvider = Current.Provider;
export const useStrings = (): Strings => useContext(Current).strings;
export const useLanguage = (): Language => useContext(Current).language;
