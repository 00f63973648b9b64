/** The file types offered in the browser's dialog; the content decides, not the name. */
export const accepted = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.tsv,.txt,.docx,.docm,.doc,.odt,.html,.htm,.mht,.mhtml';
