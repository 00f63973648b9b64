/** Adds THIRD-PARTY-NOTICES.txt to a build: the licences of the packages whose modules ended up in its chunks. */
module.exports = class NoticesPlugin {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: 'Notices', stage }, async () => {
        const { notices } = await import('./notices.mjs');
        const { text, problems } = notices(bundledFiles(compilation));
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(text));
        for (const problem of problems) compilation.errors.push(new WebpackError(problem));
      });
    });
  }
};

function* bundledFiles({ chunks, chunkGraph }) {
  for (const chunk of chunks) {
    for (const module of chunkGraph.getChunkModulesIterable(chunk)) {
      for (const part of module.modules ?? [module]) {
        const file = part.nameForCondition();
        if (file) yield file;
      }
    }
  }
}
