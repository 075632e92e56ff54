/** What this shop knows of its customer: made up, and in the shape in which a real one would have it from its server. */

export interface Order {
  readonly id: string;
  readonly item: string;
  readonly amount: number;
  /** One of the words that the help centre's rules know: docs/embedding.md has the list. */
  readonly status: 'delivered' | 'return_sent' | 'in_transit';
  /** Day on which it was due: "2026-11-20". */
  readonly expectedBy: string;
}

export interface Payment {
  readonly orderId: string;
  readonly amount: number;
  readonly state: 'paid' | 'failed' | 'due';
  /** Day on which it was paid, tried, or is due. */
  readonly at: string;
}

export const customer = { name: 'Robin Ash', email: 'robin@example.com' };

export const orders: readonly Order[] = [
  { id: '1042', item: 'Walking boots', amount: 129, status: 'return_sent', expectedBy: daysFromToday(-12) },
  { id: '1057', item: 'Rain jacket', amount: 84.5, status: 'in_transit', expectedBy: daysFromToday(-6) },
  { id: '1031', item: 'Enamel kettle', amount: 39.95, status: 'delivered', expectedBy: daysFromToday(-30) },
];

export const payments: readonly Payment[] = [
  { orderId: '1042', amount: 43, state: 'failed', at: daysFromToday(-1) },
  { orderId: '1057', amount: 28.17, state: 'due', at: daysFromToday(9) },
  { orderId: '1031', amount: 13.32, state: 'paid', at: daysFromToday(-20) },
];

/** So that the example is never out of date. */
function daysFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export function pounds(amount: number): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(amount);
}

export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(new Date(day));
}
