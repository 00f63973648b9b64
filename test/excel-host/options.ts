/** What kind of Excel is imitated. */
export interface HostOptions {
  /** Highest ExcelApi requirement set. */
  readonly excelApi: string;
  /** Language of the user interface. */
  readonly locale: string;
  /** The year a date typed without one is in. */
  readonly thisYear: number;
  /** Other requirement sets by name. */
  readonly sets: Readonly<Record<string, string>>;
  /** `file`: marked read-only, yet can be edited; `view`: every write is refused. */
  readonly readOnly: false | 'file' | 'view';
  /** Greatest size of a request and of an answer in bytes; on the web both are 5 MB (documented). */
  readonly maxRequest: number;
  readonly maxResponse: number;
  /** Milliseconds until an answer. */
  readonly latency: number;
  readonly fullVersion: string;
  readonly sharedRuntime: boolean;
  /** The client reads it at its start and keeps it for five seconds. */
  readonly theme: Theme;
}

/** Colours `#RRGGBB` of the task pane. */
export interface Theme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Office's white and black themes (assumed colours). */
export const themes = {
  light: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#262626', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#262626' },
  dark: { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#363636', controlForegroundColor: '#F0F0F0' },
} as const satisfies Record<string, Theme>;

export const defaults: HostOptions = {
  excelApi: '1.14',
  locale: 'zh-CN',
  thisYear: 2026,
  sets: {},
  readOnly: false,
  maxRequest: Infinity,
  maxResponse: Infinity,
  latency: 0,
  fullVersion: '16.0.14332.20000',
  sharedRuntime: false,
  theme: themes.light,
};
