import path from 'node:path';
import { built } from './built.mjs';
import { announce, serve } from './serve.mjs';

console.log('正在构建页面…… (building the page)');
const index = await built('page');
announce(await serve({ dir: path.dirname(index) }));
