/** A condition of SQL with one `?`, and what stands for it; null when the condition is not made. */
export type Condition = readonly [sql: string, value: string | number | null];

/** Those conditions that are made, all of them to hold, with their values in order. */
export function conditions(list: readonly Condition[]): { where: string; values: (string | number)[] } {
  const values: (string | number)[] = [];
  const parts = list.flatMap(([sql, value]) => {
    if (value === null) return [];
    values.push(value);
    return [sql];
  });
  return { where: parts.join(' AND ') || 'true', values };
}
