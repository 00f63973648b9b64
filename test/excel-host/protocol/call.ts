import type { Book } from '../model/book';
import type { HostOptions } from '../options';
import type { Listeners } from './listeners';
import type { References } from './references';

/** What a member sees of the host while it runs. */
export interface Call {
  readonly book: Book;
  readonly options: HostOptions;
  readonly references: References;
  readonly listeners: Listeners;
}
