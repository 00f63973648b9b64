/** Property tests that `npm test` runs on fewer examples take all of them. */
process.env['THOROUGH'] = '1';
