import { fullName } from '../manifest.mjs';

/** Where the resource of an element must be defined. */
function kind(element) {
  const name = fullName(element);
  if (name === 'bt:Image') return 'Images';
  if (/:(LearnMoreUrl|FunctionFile|SourceLocation|Runtime)$/.test(name)) return 'Urls';
  return element.name === 'Description' ? 'LongStrings' : 'ShortStrings';
}

export const resources = [
  {
    id: 'resid-length',
    *check(manifest) {
      const named = [...manifest.references.map((at) => [at, at.attributes.resid]), ...[...manifest.resources].map(([id, at]) => [at, id])];
      for (const [at, id] of named) {
        if (id.length > 32) yield { at, expected: '资源名不超过 32 个字符', found: `${id}（${id.length} 个）`, remedy: '缩短资源名，定义和引用处一起改' };
      }
    },
  },
  {
    id: 'resid-dangling',
    *check(manifest) {
      for (const at of manifest.references) {
        if (!manifest.resources.has(at.attributes.resid)) {
          yield { at, expected: `Resources 中有 ${at.attributes.resid}`, found: '没有', remedy: '补上这个资源，或改正 resid' };
        }
      }
    },
  },
  {
    id: 'resid-kind',
    *check(manifest) {
      for (const at of manifest.references) {
        const defined = manifest.resources.get(at.attributes.resid)?.parent?.name;
        if (defined && defined !== kind(at)) {
          yield { at, expected: `${kind(at)} 中的资源`, found: `${at.attributes.resid} 在 ${defined} 中`, remedy: `把资源移到 ${kind(at)}，或引用另一个` };
        }
      }
    },
  },
  {
    id: 'resource-unused',
    *check(manifest) {
      const used = new Set(manifest.references.map(({ attributes }) => attributes.resid));
      for (const [id, at] of manifest.resources) {
        if (!used.has(id)) yield { at, expected: '每个资源都有引用', found: `没有元素引用 ${id}`, remedy: '删去它，或改正引用处的 resid' };
      }
    },
  },
  {
    id: 'resource-duplicate',
    *check(manifest) {
      const seen = new Set();
      for (const at of manifest.named('bt:Image', 'bt:Url', 'bt:String')) {
        const { id } = at.attributes;
        if (id !== undefined && seen.has(id)) yield { at, expected: '资源名不重复', found: `${id} 定义了两次`, remedy: '改一个名称' };
        seen.add(id);
      }
    },
  },
];
