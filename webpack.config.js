const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const csp = require('./scripts/csp.cjs');
const NoticesPlugin = require('./scripts/notices-plugin.cjs');
const { browserslist } = require('./package.json');

const officeJs = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/** office.js finds these next to itself, by these names; Excel asks for the host file of its platform. */
const officeFiles = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

function base(name, mode, folder) {
  return {
    name,
    mode,
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    output: { path: path.resolve(__dirname, 'dist', folder), clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js', '.json'] },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      cacheDirectory: path.resolve(__dirname, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [__filename] },
    },
    plugins: [new NoticesPlugin()],
    performance: false,
    stats: { preset: 'errors-warnings', timings: true },
  };
}

// Univer carries hyphenation patterns for 77 languages, under various licences; a sheet hyphenates nothing.
const hyphenation = {
  rule: { test: /[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/, parser: { dynamicImportMode: 'eager' } },
  plugin: new NormalModuleReplacementPlugin(/^\.\/[a-z0-9-]+-[\w-]{8}\.js$/, (resource) => {
    if (/[\\/]engine-render[\\/]/.test(resource.context)) resource.request = 'data:text/javascript,export {}';
  }),
};

function typescript(targets) {
  return {
    test: /\.tsx?$/,
    loader: 'swc-loader',
    options: {
      env: { targets },
      jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    },
  };
}

// Published in a newer syntax than our browsers read (static blocks).
const downlevelled = {
  test: /[\\/]node_modules[\\/](@radix-ui|tabster)[\\/].*\.m?js$/,
  loader: 'swc-loader',
  options: { env: { targets: browserslist }, jsc: { parser: { syntax: 'ecmascript' } } },
};

/** One HTML page with its scripts, styles and workers. */
function web({ mode, folder, entry, html, copy = [] }) {
  const config = base(entry, mode, folder);
  return {
    ...config,
    target: 'browserslist',
    entry: { [entry]: `./src/${entry}.tsx` },
    output: {
      ...config.output,
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
    },
    module: {
      rules: [
        typescript(browserslist),
        downlevelled,
        hyphenation.rule,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      splitChunks: { chunks: 'all' },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    plugins: [
      ...config.plugins,
      hyphenation.plugin,
      new HtmlPlugin({ template: `./src/${entry}.html`, filename: html, templateParameters: { csp } }),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css' }),
      new CopyPlugin({ patterns: [{ from: 'assets/*.png' }, ...copy] }),
    ],
  };
}

module.exports = (_env, { mode = 'production' }) => {
  const cli = base('cli', mode, 'cli');
  return [
    web({ mode, folder: 'web', entry: 'page', html: 'index.html' }),
    web({
      mode,
      folder: 'excel',
      entry: 'taskpane',
      html: 'taskpane.html',
      copy: [
        { from: 'manifest.xml' },
        // `minimized` keeps these as they are: Internet Explorer reads ES5 only.
        { from: 'src/gate/*', to: 'gate/[name][ext]', info: { minimized: true } },
        // `minimized` keeps Microsoft's files as they are: their licence allows distribution unmodified only.
        ...officeFiles.map((file) => ({ from: path.join(officeJs, 'dist', file), to: `office/${file}`, info: { minimized: true } })),
        { from: path.join(officeJs, 'LICENSE.md'), to: 'office/LICENSE.md' },
      ],
    }),
    {
      ...cli,
      target: 'node20',
      entry: { annex: './src/cli.ts', worker: './src/worker-node.ts' },
      output: { ...cli.output, filename: '[name].cjs', chunkFilename: '[name].[contenthash:10].cjs' },
      node: { __dirname: false, __filename: false },
      module: { rules: [typescript('node 20')] },
      optimization: { minimize: false },
    },
  ];
};
