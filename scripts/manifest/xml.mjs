import { SaxesParser } from 'saxes';

/**
 * One element of a document: its name without prefix, namespace, attributes by local name, own text, line and parent.
 * @typedef {{ name: string, namespace: string, attributes: Record<string, string>, children: Element[], text: string, line: number, parent: Element | null }} Element
 */

/** The document's root; throws what is wrong with it otherwise. */
export function parse(xml) {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root = null;
  let open = null;
  let line = 1;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', (tag) => {
    const attributes = {};
    for (const { local, prefix, value } of Object.values(tag.attributes)) if (prefix !== 'xmlns') attributes[local] = value;
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '', line, parent: open };
    if (open) open.children.push(element);
    else root = element;
    open = element;
  });
  parser.on('text', (text) => {
    if (open) open.text += text;
  });
  parser.on('closetag', () => {
    open.text = open.text.trim();
    open = open.parent;
  });
  parser.write(xml).close();
  return root;
}

export function* descendants(element) {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** Where an element stands, as a person would look for it. */
export function place(element) {
  const own = element.attributes.id ? `${element.name}[${element.attributes.id}]` : element.name;
  return element.parent ? `${place(element.parent)}/${own}` : own;
}
