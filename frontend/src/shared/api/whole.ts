/** As many as the service gives at once. */
export const MOST = 200

/** Reads a list to its end: for one that is searched, grouped or chosen from here and would be wrong in part.
 * @param read gives the page with that number, of `MOST` rows
 * @returns the first page with the rows of all */
export async function whole<P extends { items: unknown[]; total: number }>(
  read: (page: number) => Promise<P>,
): Promise<P> {
  const first = await read(0)
  const items = [...first.items]
  for (let page = 1; items.length < first.total; page++) {
    const next = (await read(page)).items
    if (next.length === 0) break
    items.push(...next)
  }
  return { ...first, items }
}
