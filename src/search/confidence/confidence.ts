/** The three levels of sureness that a page tells apart. */

/**
 * How sure the engine is, from data (see docs/search.md):
 * - `answer`: the first result may be shown as the answer;
 * - `results`: good candidates, the customer should choose;
 * - `nothing-fits`: no article seems to be about this; offer topics and a person.
 */
export type Confidence = 'answer' | 'results' | 'nothing-fits';
