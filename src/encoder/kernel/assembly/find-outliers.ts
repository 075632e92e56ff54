/**
 * Which input of each block of 64 stands out. A few features of BERT are many times as large as
 * their neighbours in every token; one step for all would be theirs, and the others' digits lost.
 * Theirs alone is kept in 16 bits (after LLM.int8(), Dettmers et al. 2022, section 3).
 */

import { greatestLane } from './functions';
import { BLOCK } from './quantise-rows';

/**
 * @param source float rows [tokens][width], without the rows that only fill up a tile
 * @param outliers u8 [width / 64]: the input, 0 to 63, with the greatest magnitude in any token
 */
export function findOutliers(source: usize, tokens: i32, width: i32, outliers: usize): void {
  const rowBytes = <usize>width << 2;
  const blocks = <usize>(width / BLOCK);
  const end = <usize>tokens * rowBytes;
  for (let block: usize = 0; block < blocks; block++) {
    const from = source + block * 256;
    let top: f32 = -1;
    let topFour = f32x4.splat(0);
    let topAt: usize = 0;
    for (let k: usize = 0; k < 256; k += 16) {
      let four = f32x4.splat(0);
      for (let row: usize = 0; row < end; row += rowBytes) {
        four = f32x4.pmax(four, f32x4.abs(v128.load(from + row + k)));
      }
      const greatest = greatestLane(four);
      if (greatest > top) {
        top = greatest;
        topFour = four;
        topAt = k >> 2;
      }
    }
    // The last lane is set so that not even a NaN leads out of the block.
    const lane = ctz(i32x4.bitmask(f32x4.eq(topFour, f32x4.splat(top))) | 8);
    store<u8>(outliers + block, <u8>(topAt + <usize>lane));
  }
}
