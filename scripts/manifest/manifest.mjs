import { descendants, parse } from './xml.mjs';

const namespaces = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};

/** A manifest as the rules ask about it. Names carry the short prefix of their namespace: `app:Host`, `ov:Host`, `bt:Image`. */
export class Manifest {
  constructor(xml) {
    this.root = parse(xml);
    this.elements = [this.root, ...descendants(this.root)];
  }

  named(...names) {
    return this.elements.filter((element) => names.includes(fullName(element)));
  }

  /** The first element of that name. */
  one(name) {
    return this.elements.find((element) => fullName(element) === name);
  }

  /** Resources by id: images, addresses and strings of the overrides. */
  get resources() {
    const defined = this.named('bt:Image', 'bt:Url', 'bt:String').filter(({ attributes }) => attributes.id !== undefined);
    return new Map(defined.map((element) => [element.attributes.id, element]));
  }

  get references() {
    return this.elements.filter(({ attributes }) => attributes.resid !== undefined);
  }

  /** Every place that names an address, with it. */
  get addresses() {
    const holders = this.named('app:IconUrl', 'app:HighResolutionIconUrl', 'app:SupportUrl', 'app:SourceLocation', 'bt:Url');
    const images = this.named('bt:Image').filter(({ attributes }) => attributes.id !== undefined);
    return [...holders, ...images].flatMap((element) => [
      { at: element, url: element.attributes.DefaultValue ?? '' },
      ...overrides(element).map((at) => ({ at, url: at.attributes.Value ?? '' })),
    ]);
  }

  /** Every text a person reads, in every language, with its element. */
  get texts() {
    return this.named('app:DisplayName', 'app:Description', 'bt:String').flatMap((element) => [
      { at: element, of: element, text: element.attributes.DefaultValue ?? '' },
      ...overrides(element).map((at) => ({ at, of: element, text: at.attributes.Value ?? '' })),
    ]);
  }

  /** What an address asks for, seen from the folder of the pane: `assets/icon-16.png`; null if it lies elsewhere. */
  relative(url) {
    const pane = this.one('app:SourceLocation')?.attributes.DefaultValue ?? '';
    const folder = pane.slice(0, pane.lastIndexOf('/') + 1);
    return folder && url.startsWith(folder) ? url.slice(folder.length) : null;
  }

  /** The Requirements of the first part (`app`) or of the overrides (`ov`): version by set. */
  requirements(part) {
    const holder = this.one(`${part}:Requirements`);
    const sets = holder ? [...descendants(holder)] : [];
    const least = sets.find(({ name }) => name === 'Sets')?.attributes.DefaultMinVersion ?? '1.1';
    return new Map(sets.filter(({ name }) => name === 'Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion ?? least]));
  }

  /** The runtime that pane and ribbon share. */
  get sharedRuntime() {
    return this.named('ov:Runtime').find(({ attributes }) => attributes.lifetime === 'long');
  }
}

export function fullName({ name, namespace }) {
  return `${namespaces[namespace] ?? '?'}:${name}`;
}

export function overrides(element) {
  return element.children.filter(({ name }) => name === 'Override');
}

/** Requirement set versions: 1.10 is newer than 1.9. */
export function newer(a, b) {
  const [major, minor] = a.split('.').map(Number);
  const [otherMajor, otherMinor] = b.split('.').map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}
