import type { Block, ExhibitDocument, Run } from '../../../../shared/contract/exhibit-document.ts';
import { numericColumns } from '../../../../shared/text/figures.ts';
import type { Book } from './book.ts';
import { partedRow } from './latex-rows.ts';
import { latexText } from './latex-text.ts';
import { captionOf, linesUnder } from './text.ts';

const babel = { en: 'english', fr: 'french', es: 'spanish' } as const;

/** The room of a page in twentieths of a point, and the lines of a third of it. */
const page = {
  portrait: { room: 9_638, lines: 18 },
  landscape: { room: 14_570, lines: 11 },
} as const;

/** Works with pdfLaTeX, XeLaTeX and LuaLaTeX: the two later ones read any font's characters, the first Latin ones. */
function preamble({ language, exhibits }: Book): string {
  const others = new Set(exhibits.map((exhibit) => exhibit.language));
  others.delete(language);
  // From babel's own tables: they know hyphens and words, and leave the typography that is set already alone.
  const provided = [...others]
    .map((one) => `\\babelprovide[import]{${babel[one]}}\n`)
    .concat(`\\babelprovide[import,main]{${babel[language]}}\n`)
    .join('');
  return String.raw`% pdflatex, xelatex or lualatex, twice for the table of contents
\documentclass[10pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage[utf8]{inputenc}
  \usepackage{textcomp}
  \usepackage{lmodern}
  \newcommand{\beyond}[2]{[U+#1]}
\else
  \usepackage{fontspec}
  \newcommand{\beyond}[2]{\iffontchar\font"#1 #2\else[U+#1]\fi}
\fi
\usepackage[english]{babel}
${provided}\usepackage[margin=2cm]{geometry}
\usepackage{array,booktabs,longtable,pdflscape,caption}
\captionsetup{justification=raggedright,singlelinecheck=false,font=normalsize,skip=6pt}
\setlength{\LTleft}{0pt}
\setlength{\LTright}{\fill}
\setlength{\LTpre}{0pt}
\setlength{\LTpost}{4pt}
\setlength{\parindent}{0pt}
\setlength{\emergencystretch}{3em}
\newlength{\room}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}p{#1}}
\newcolumntype{R}[1]{>{\raggedleft\arraybackslash}p{#1}}
\newcolumntype{H}[1]{>{\raggedright\arraybackslash}b{#1}}
\newcolumntype{F}[1]{>{\raggedleft\arraybackslash}b{#1}}
\newcommand{\quoteditem}{\hangindent=0.9em\hangafter=1\makebox[0.9em][l]{\textbullet}\ignorespaces}
`;
}

function styled(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => {
      const words = latexText(text);
      const slanted = italic ? String.raw`\textit{${words}}` : words;
      return bold ? String.raw`\textbf{${slanted}}` : slanted;
    })
    .join('');
}

/** What stands in a cell; paragraphs and items each begin a line. */
function body(blocks: readonly Block[], bold = false): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [styled(block.runs)]
      : block.items.map((item) => String.raw`\quoteditem ${styled(item)}`),
  );
  const words = lines.join(String.raw`\par `);
  return bold && words !== '' ? String.raw`\bfseries ${words}` : words;
}

/** Widths as shares of the room that the gaps between columns leave. */
function sharesOf({ widths }: ExhibitDocument): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}

const length = (shares: readonly number[]): string => {
  const share = shares.reduce((sum, one) => sum + one, 0).toFixed(4);
  return String.raw`\dimexpr${share}\room+${2 * (shares.length - 1)}\tabcolsep\relax`;
};

function headRows(exhibit: ExhibitDocument): string {
  const { head } = exhibit;
  const shares = sharesOf(exhibit);
  const figures = numericColumns(exhibit);
  return head
    .map((row, at) => {
      const last = at === head.length - 1;
      let column = 0;
      const rules: string[] = [];
      const cells = row.map(({ blocks, span }) => {
        const from = column;
        column += span;
        const first = from === 0 ? '@{}' : '';
        const end = column === shares.length ? '@{}' : '';
        if (!last && blocks.length > 0) {
          rules.push(
            String.raw`\cmidrule(${from === 0 ? '' : 'l'}${end === '' ? 'r' : ''}){${from + 1}-${column}}`,
          );
          return String.raw`\multicolumn{${span}}{${first}L{${length(shares.slice(from, column))}}${end}}{\itshape ${body(blocks)}}`;
        }
        const side = figures[from] ? 'F' : 'H';
        return String.raw`\multicolumn{${span}}{${first}${side}{${length(shares.slice(from, column))}}${end}}{${body(blocks)}}`;
      });
      return `${cells.join(' & ')} \\\\${rules.join('')}`;
    })
    .join('\n');
}

function* bodyRows(exhibit: ExhibitDocument): Generator<string> {
  const { rows, orientation } = exhibit;
  const { room, lines } = page[orientation];
  const shares = sharesOf(exhibit);
  const widths = shares.map((share) => share * room);
  for (const [at, row] of rows.entries()) {
    if (row.type === 'band') {
      const gap = at === 0 ? '' : String.raw`\addlinespace[3pt]`;
      yield (
        String.raw`${gap}\multicolumn{${shares.length}}{@{}L{${length(shares)}}@{}}{\itshape ${styled(row.runs)}} \\*\addlinespace[3pt]` +
          '\n'
      );
      continue;
    }
    for (const cells of partedRow([row.head, ...row.cells], widths, lines))
      yield `${cells.map((blocks, column) => body(blocks, column === 0)).join('\n& ')} \\\\\n`;
    if (at < rows.length - 1) yield '\\addlinespace[5pt]\n';
  }
}

function* exhibitBody(exhibit: ExhibitDocument, { language, exhibits }: Book): Generator<string> {
  const { label, title, orientation, widths } = exhibit;
  const lies = orientation === 'landscape';
  const figures = numericColumns(exhibit);
  const columns = sharesOf(exhibit).map((share, at) => `${figures[at] ? 'R' : 'L'}{${length([share])}}`);
  const caption =
    label === '' ? latexText(title) : String.raw`\textbf{${latexText(label)}.} ${latexText(title)}`;
  const entry =
    exhibits.length > 1 ? `\\addcontentsline{toc}{subsection}{${latexText(captionOf(exhibit))}}\n` : '';
  const head = headRows(exhibit);
  yield `${lies ? '\\begin{landscape}\n' : ''}${exhibit.language === language ? '' : `\\begin{otherlanguage}{${babel[exhibit.language]}}\n`}`;
  yield String.raw`${entry}\small
\setlength{\room}{\dimexpr\linewidth-${2 * (widths.length - 1)}\tabcolsep\relax}
\begin{longtable}{@{}${columns.join('')}@{}}
\caption*{${caption}}\\
\toprule
${head}
\midrule
\endfirsthead
\toprule
${head}
\midrule
\endhead
\bottomrule
\endfoot
`;
  yield* bodyRows(exhibit);
  yield '\\end{longtable}\n';
  for (const line of linesUnder(exhibit)) yield `{\\footnotesize ${styled(line)}\\par}\n`;
  yield `${exhibit.language === language ? '' : '\\end{otherlanguage}\n'}${lies ? '\\end{landscape}\n' : ''}`;
}

/**
 * Exhibits as a LaTeX document: `booktabs` rules, a `longtable` whose header is repeated on each page, lying pages where
 * the exhibit lies; several have a table of contents. Text is escaped, so it compiles whatever was said.
 */
export function* latexOf(book: Book): Generator<string> {
  const { exhibits, title } = book;
  yield preamble(book);
  yield '\\begin{document}\n';
  if (exhibits.length > 1)
    yield (
      String.raw`{\Large ${latexText(title)}\par}
\bigskip
\makeatletter\@starttoc{toc}\makeatother
` + '\\clearpage\n'
    );
  for (const [at, exhibit] of exhibits.entries()) {
    if (at > 0) yield '\\clearpage\n';
    yield* exhibitBody(exhibit, book);
  }
  yield '\\end{document}\n';
}
