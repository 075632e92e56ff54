/** What a script needs to know of the ways to reach a person, made by a Vite plugin (`channels-plugin.ts`). */
declare module 'virtual:channels' {
  /** In the order of content/channels.yaml. */
  // A declaration of a virtual module cannot import by a relative path in any other way.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const channels: readonly import('../../channels/channel.ts').PickableChannel[];
}
