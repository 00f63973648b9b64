/** Properties take all their examples: see support/examples.ts. */
process.env['THOROUGH'] = '1';
