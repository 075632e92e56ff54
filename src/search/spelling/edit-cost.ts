/** Cost of reading one word as another: Damerau-Levenshtein (optimal string alignment; Damerau 1964) with weights. */
import { replacementCost } from './keyboard.ts';

const swapCost = 0.7;
const doubledCost = 0.5;
const extraCost = 0.9;

/**
 * O(typed · meant), with rows given up as soon as all of one costs more than allowed.
 * @param most - costs above this come back as Infinity
 */
export function editCost(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) * doubledCost > most) return Infinity;
  let beforeLast: number[] = [];
  /*
   *              m e a n t          cell = cheapest of
   *         ┌──────────────           ↘ letter kept or replaced
   *      t  │ 0 1 2 ...               ↓ letter typed too much
   *      y  │ 1 ↘                     → letter left out
   *      p  │ 2     ⤡                 ⤡ two neighbours in the wrong order
   */
  let cheapestBefore = 0;
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column * extraCost);
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1] ?? '';
    const current = [row * extraCost];
    let cheapest = current[0] ?? 0;
    for (let column = 1; column <= meant.length; column += 1) {
      const wanted = meant[column - 1] ?? '';
      const tooMuch = (last[column] ?? 0) + (letter === typed[row - 2] || letter === typed[row] ? doubledCost : extraCost);
      const leftOut = (current[column - 1] ?? 0) + (wanted === meant[column - 2] || wanted === meant[column] ? doubledCost : extraCost);
      let cost = Math.min((last[column - 1] ?? 0) + replacementCost(letter, wanted), tooMuch, leftOut);
      if (row > 1 && column > 1 && letter === meant[column - 2] && typed[row - 2] === wanted && letter !== wanted) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + swapCost);
      }
      current.push(cost);
      cheapest = Math.min(cheapest, cost);
    }
    // A swap reaches over one row, so the row before has to be too dear as well.
    if (cheapest > most && cheapestBefore + swapCost > most) return Infinity;
    cheapestBefore = cheapest;
    beforeLast = last;
    last = current;
  }
  const cost = last[meant.length] ?? Infinity;
  return cost > most ? Infinity : cost;
}
