import { createDOMRenderer, FluentProvider, RendererProvider, type Theme, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type Language, LanguageProvider, provideStrings, stringsOf } from '../../src/pane/strings';
import { en } from '../../src/pane/strings/en';

provideStrings('en', en);

/** jsdom goes through every rule of style for every question about an element; here nobody looks, so there are none. */
const unstyled = createDOMRenderer(document, { unstable_filterCSSRule: () => false });

/** Shows a part of the pane as the pane would: in a theme and a language. */
export const showPart = (part: ReactNode, language: Language = 'zh', theme: Theme = webLightTheme) =>
  render(
    <RendererProvider renderer={unstyled}>
      <FluentProvider theme={theme}>
        <LanguageProvider value={{ language, strings: stringsOf(language) }}>{part}</LanguageProvider>
      </FluentProvider>
    </RendererProvider>,
  );
