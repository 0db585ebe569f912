import type { ProofReading } from '@/shared/api/types'
import type { Mark } from '@/shared/ui/evidence/Marks'

/** Where a machine saw what it found.
 * @param looked which finding is looked at */
export function marksOf(reading: ProofReading | undefined, looked: number | undefined): Mark[] {
  return (reading?.findings ?? []).flatMap((finding, index) =>
    finding.places.map(place => ({
      ...place,
      tone: finding.outcome === 'AGREES' ? ('agrees' as const) : ('differs' as const),
      active: index === looked,
    })),
  )
}
