const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What begins every part of an Office file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text without what XML 1.0 cannot hold (controls, half characters): it would keep Office from opening the file. */
export function held(text: string): string {
  return text.toWellFormed().replaceAll(unheld, '');
}

/** Text as the content of an element or the value of an attribute. */
export function escapedXml(text: string): string {
  return held(text).replaceAll(/[&<>"]/g, (found) => entities[found] ?? found);
}

/** The properties of an Office file, without a date: the same exhibit gives the same bytes. */
export function coreProperties(title: string, language: string): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapedXml(title)}</dc:title><dc:creator>Annexe</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;
}

const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationships of a package's part, numbered rId1, rId2, … */
export function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const lines = list.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${type.startsWith('http') ? type : `${officeTypes}/${type}`}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageTypes}/relationships">${lines.join('')}</Relationships>`;
}

/** The relationships of the package itself: its main part and its properties. */
export function packageRelationships(main: string): string {
  return relationships([
    ['officeDocument', main],
    [`${packageTypes}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** Says of which type each part is; `types` by path, without the common beginning of Office's types. */
export function contentTypes(types: Readonly<Record<string, string>>): string {
  const lines = Object.entries({
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    ...Object.fromEntries(
      Object.entries(types).map(([path, type]) => [
        path,
        `application/vnd.openxmlformats-officedocument.${type}+xml`,
      ]),
    ),
  }).map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `${declaration}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join('')}</Types>`;
}
