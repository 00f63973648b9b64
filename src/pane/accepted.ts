/** The file types offered in the browser's dialog; the content decides, not the name. */
export const accepted = '.xlsx,.xlsm,.xls,.et,.csv,.tsv,.txt';
