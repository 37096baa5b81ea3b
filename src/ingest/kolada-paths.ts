// What Kolada (API v3) is asked: the paths below its address, cut so that no part of a path holds too many ids.

/** Kolada answers 422 to a part of a path with more ids, years included. */
const IDS_IN_SEGMENT = 25

const PER_PAGE = 5000

/** `/kpi/N00001,N00002?per_page=5000`: names and descriptions of the ids. */
export const kpiPaths = (kpis: readonly string[]): readonly string[] =>
  segments(kpis).map((part) => `/kpi/${part}?per_page=${PER_PAGE}`)

/** One group by its id, or those whose title holds the words. */
export function groupPath(group: string): string {
  const id = groupId(group)
  return id === null
    ? `/municipality_groups?title=${encodeURIComponent(group.trim())}&per_page=${PER_PAGE}`
    : `/municipality_groups/${id}?per_page=${PER_PAGE}`
}

/** All groups, page by page. */
export const ALL_GROUPS = `/municipality_groups?per_page=${PER_PAGE}`

/** `G35883`, where what was written is an id at all. */
export const groupId = (text: string): string | null => (/^g\d+$/i.test(text.trim()) ? text.trim().toUpperCase() : null)

export const dataPaths = (
  kpis: readonly string[],
  areas: readonly string[],
  years: readonly number[],
): readonly string[] =>
  segments(kpis).flatMap((kpi) =>
    segments(areas).flatMap((area) =>
      segments(years.map(String)).map(
        (year) => `/data/kpi/${kpi}/municipality/${area}/year/${year}?per_page=${PER_PAGE}`,
      ),
    ),
  )

/** Ids joined by commas, each part as long as it may be. */
export function segments(ids: readonly string[]): readonly string[] {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_IN_SEGMENT) }, (_, part) =>
    ids.slice(part * IDS_IN_SEGMENT, (part + 1) * IDS_IN_SEGMENT),
  )
  return parts.map((part) => part.map(encodeURIComponent).join(','))
}
