declare const csp: string;
export = csp;
