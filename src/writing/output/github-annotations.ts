/**
 * Findings as annotations of GitHub Actions: the lines appear beside the changed text of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import { isError } from '../finding.ts';
import type { Finding } from '../finding.ts';

export function githubAnnotation(finding: Finding): string {
  const level = isError(finding) ? 'error' : 'warning';
  const place = `file=${property(finding.file)},line=${finding.line},col=${finding.column},title=${property(finding.rule)}`;
  return `::${level} ${place}::${message(`found ${finding.found}; expected ${finding.expected}; mend: ${finding.mend}`)}`;
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
