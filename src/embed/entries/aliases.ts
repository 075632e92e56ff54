/** `/embed/aliases.js`: names of other products for our calls, for apps that move here. Does nothing until it is asked. */
export { installAliases } from '../aliases/install-aliases.ts';
export type { AliasOptions } from '../aliases/install-aliases.ts';
