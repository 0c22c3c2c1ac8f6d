/** A local day as `2024-03-14`. */
export function dayOf(moment: string | Date): string {
  const at = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The last moment of a local day, as UTC ISO 8601. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

/** A local day, so many days later. */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00`);
  at.setDate(at.getDate() + days);
  return dayOf(at);
}

/** Whole days from one local day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00`) - Date.parse(`${from}T12:00`)) / 86_400_000);
}
