import { coreProperties, contentTypes, declaration, packageRelationships, relationships } from './xml.ts';
import type { Part } from './zip.ts';

/** What `w:` and `r:` stand for, on the root of every part. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/* Type in half points, room in twentieths of a point. */
const font = 'Cambria';
const size = { cell: 19, title: 30, caption: 22, note: 18 };

export const proofing = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const;

function style(id: string, name: string, paragraph: string, run = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const sized = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

/** Named styles, so that a whole annex can be restyled at once in Word. A caption is a heading for Word's navigation. */
function styles(language: keyof typeof proofing): string {
  return `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/>${sized(size.cell)}<w:lang w:val="${proofing[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style('Title', 'Title', '<w:spacing w:after="240"/>', sized(size.title)),
    style(
      'Caption',
      'caption',
      '<w:keepNext/><w:spacing w:after="160"/><w:outlineLvl w:val="0"/>',
      sized(size.caption),
    ),
    style('Cell', 'Table cell', '<w:spacing w:after="40"/>'),
    style('Head', 'Table head', '<w:keepNext/>'),
    style('Band', 'Table band', '<w:keepNext/><w:spacing w:before="100" w:after="20"/>', '<w:i/>'),
    style('Note', 'Table note', '<w:spacing w:before="140"/>', sized(size.note)),
    style('Contents', 'toc 1', '<w:spacing w:after="100"/>', sized(size.caption)),
    style('Page', 'footer', '<w:jc w:val="center"/>', sized(size.note)),
  ].join('')}</w:styles>`;
}

const numbering = `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="200" w:hanging="200"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** 15 is Word 2013 and later: without it Word opens the file in its compatibility mode. */
const settings = `${declaration}<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const footer = `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Page"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

/** The relationship by which a section calls for the page's number at its foot. */
export const footerId = 'rId4';

/** The parts of a Word file around the text of its document. */
export function wordPackage(
  about: { title: string; language: keyof typeof proofing },
  document: Iterable<string>,
): Part[] {
  const type = 'wordprocessingml';
  const parts: readonly (readonly [name: string, texts: Iterable<string>])[] = [
    [
      '[Content_Types].xml',
      [
        contentTypes({
          '/word/document.xml': `${type}.document.main`,
          '/word/styles.xml': `${type}.styles`,
          '/word/numbering.xml': `${type}.numbering`,
          '/word/settings.xml': `${type}.settings`,
          '/word/footer.xml': `${type}.footer`,
        }),
      ],
    ],
    ['_rels/.rels', [packageRelationships('word/document.xml')]],
    ['docProps/core.xml', [coreProperties(about.title, proofing[about.language])]],
    ['word/document.xml', document],
    [
      'word/_rels/document.xml.rels',
      [
        relationships([
          ['styles', 'styles.xml'],
          ['numbering', 'numbering.xml'],
          ['settings', 'settings.xml'],
          ['footer', 'footer.xml'],
        ]),
      ],
    ],
    ['word/styles.xml', [styles(about.language)]],
    ['word/numbering.xml', [numbering]],
    ['word/settings.xml', [settings]],
    ['word/footer.xml', [footer]],
  ];
  return parts.map(([name, texts]) => ({ name, texts }));
}
