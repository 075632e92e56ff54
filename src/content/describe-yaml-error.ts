/** Mistakes in YAML in words for somebody who has never heard of "compact mappings". */
import type { YAMLError } from 'yaml';

export interface YamlErrorWords {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

const quotes = 'put the whole text inside "double quotes"';

const wordsByCode: Readonly<Partial<Record<YAMLError['code'], YamlErrorWords>>> = {
  BLOCK_AS_IMPLICIT_KEY: { found: 'a second ": " in one line', expected: 'one name and one value a line', mend: quotes },
  BLOCK_IN_FLOW: { found: 'a list or a field inside brackets', expected: 'plain items between "[" and "]"', mend: quotes },
  BAD_SCALAR_START: { found: 'a text that starts with a sign of YAML, such as @ or `', expected: 'a text that starts with a letter or a digit', mend: quotes },
  BAD_DQ_ESCAPE: { found: 'a backslash in double quotes', expected: 'no backslash, or two', mend: 'remove it, or write \\\\' },
  BAD_INDENT: { found: 'a line that starts in another column than its neighbours', expected: 'items of a list, and fields, one below the other', mend: 'give it as many spaces as the line above' },
  DUPLICATE_KEY: { found: 'a field that is there already', expected: 'each field once', mend: 'remove one of the two' },
  MISSING_CHAR: { found: 'a bracket or quotation mark, here or above, that is not closed', expected: 'one at the end for each at the start', mend: 'close it' },
  MULTILINE_IMPLICIT_KEY: { found: 'a line without a field name', expected: '"name: value"', mend: 'add the name and a colon, or join it to the line above' },
  TAB_AS_INDENT: { found: 'a tab at the start of a line', expected: 'spaces', mend: 'replace each tab with two spaces' },
};

export function describeYamlError(error: YAMLError): YamlErrorWords {
  return (
    wordsByCode[error.code] ?? {
      found: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code,
      expected: 'valid YAML',
      mend: 'put text that holds ": ", "#" or quotes inside "double quotes", and keep items of a list in one column',
    }
  );
}
