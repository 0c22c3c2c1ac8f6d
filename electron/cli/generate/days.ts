/** The time of a day of the generated study, within two years; UTC ISO 8601. */
export const at = (day: number): string => new Date(Date.UTC(2024, 0, 1 + (day % 700), 9, 30)).toISOString();
