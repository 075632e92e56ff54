/** The words of a question without case, signs and apostrophes: by these two wordings are the same, or nearly. */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().replaceAll(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
