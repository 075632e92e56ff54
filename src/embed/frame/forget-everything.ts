/** Log-out on a shared machine: all that the help centre keeps of a person in this browser, in this partition of its storage. */

const prefix = 'waymark:';

export function forgetEverything(): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open();
      for (const key of Object.keys(storage)) if (key.startsWith(prefix) && key !== 'waymark:embed-theme') storage.removeItem(key);
    } catch {
      // Blocked storage holds nothing.
    }
  }
}
