/** The ways to take a summary along without an adapter: copy, print, download, mail. Each tells the page around it that it was used. */
import { mailAddress } from '../../cases/mail-address.ts';

export type TakeAlong = 'copied' | 'printed' | 'downloaded' | 'mailed' | 'handed-over';

/** For the page around the help centre: that a summary was taken along, never what it says. */
export function tellTaken(action: TakeAlong, topic: string | null): void {
  document.dispatchEvent(new CustomEvent('waymark:case', { detail: { action, topic } }));
}

/** False where the browser has no clipboard, as on a page without HTTPS. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function downloadText(fileName: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  // Once the download has begun.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/**
 * Before a press on "Email it" leads to the mail program.
 * @returns where the link leads, and what to say: a text that is too long for a link is on the clipboard instead
 */
export async function prepareMail(to: string, subject: string, text: string): Promise<{ readonly href: string; readonly says: string }> {
  const { href, hasText } = mailAddress(to, subject, text);
  if (hasText) return { href, says: 'Your email program opens with the summary in it. Send it there.' };
  const isCopied = await copyText(text);
  return {
    href,
    says: isCopied
      ? 'The summary is too long for the link. It is copied: paste it into the email.'
      : 'The summary is too long for the link. Copy it, and paste it into the email.',
  };
}
