/**
 * Words that say nothing about what a question is about. They are left out of the words of a question
 * and never completed while typing; the encoder still reads them.
 *
 * Deliberately absent: words that turn a meaning round or place it in time ("not", "no", "before", "after",
 * "off", "on", "without", "twice", "from", "to"): a help centre has to tell these apart.
 */

const weightless = new Set(
  `a an the this that these those there here it its
   i im ive ill id me my mine myself we us our you your yours youre he him his she her they them their
   is am are was were be been being do does did doing done have has had having
   will would shall should can could may might must cant couldnt dont doesnt didnt isnt arent wasnt wont
   and or but so if then than as at by of for in into with about
   what whats which who whom whose when where why how
   please help hi hello hey thanks thank okay ok just really very still even also
   want wanted need needed get got getting go going let know tell say said think like make
   possible way thing things something anything happen happens happened`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** @param word - folded, as from `tokenize` */
export function isWeightless(word: string): boolean {
  return weightless.has(word);
}
