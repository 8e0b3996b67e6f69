/** The dossier one row further down (1) or up (-1); from nowhere, the first. */
export function neighbour(
  rows: readonly { dossierId: string }[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const ids = [...new Set(rows.map((row) => row.dossierId))];
  const at = current === undefined ? -1 : ids.indexOf(current);
  if (at === -1) return ids[0];
  return ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
}
