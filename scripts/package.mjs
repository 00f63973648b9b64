import path from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built.mjs';
import { assemble } from './delivery/assemble.mjs';
import { readOrigin } from './manifest/origin.mjs';
import { root } from './manifest/surroundings.mjs';

const usage = '用法：npm run package -- --origin https://内网地址 [--share \\\\服务器\\共享] [-o 目录]';

try {
  const { values } = parseArgs({
    options: { origin: { type: 'string' }, share: { type: 'string' }, output: { type: 'string', short: 'o' }, build: { type: 'string' } },
  });
  if (!values.origin) throw new Error(`没有写网站的来源。\n${usage}`);
  const origin = readOrigin(values.origin);
  if (values.share && !/^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/.test(values.share)) throw new Error(`“${values.share}”不是共享文件夹的路径，应形如 \\\\服务器\\共享`);
  // npm runs scripts in the checkout; folders are meant from where the user stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  if (!values.build) for (const name of ['taskpane', 'page']) await built(name);
  const { folder, zip, problems } = await assemble({
    origin,
    ...(values.share && { share: values.share }),
    from: values.build ? path.resolve(from, values.build) : path.join(root, 'dist'),
    output: values.output ? path.resolve(from, values.output) : path.join(root, 'dist/package'),
  });
  if (problems.length > 0) throw new Error(`交付包没有通过检查，${folder} 不能使用：\n${problems.join('\n')}`);
  console.log(`已写出 ${folder}\n和 ${zip}\n来源：${origin}。请按 deploy.md 部署。`);
} catch (error) {
  console.error(error.code?.startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 1;
}
