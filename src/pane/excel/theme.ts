import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** Office's colours as the host reports them, `#RRGGBB`. */
export interface OfficeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/**
 * The Fluent theme that goes with Office's: by the lightness of its background, not by the system's preference, which
 * Office does not follow. Excel on the web reports nothing; then the system decides. Under Windows high contrast the
 * system's forced colours replace either theme's; Fluent's components are made for that.
 */
export function themeFor(office: OfficeColours | undefined, systemDark: boolean): Theme {
  const dark = office === undefined ? systemDark : lightness(office.bodyBackgroundColor) < 128;
  return dark ? webDarkTheme : webLightTheme;
}

function lightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? []).slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
