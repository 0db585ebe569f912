const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

// region, a day of birth, sequence, check character; looked for at every place, as digits may stand before it
const SHAPE = /(?=(\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]))/g

/** @returns whether a text has the ID number of a person in it, with or without spaces and dashes; credit codes are none */
export function holdsIdNumber(text: string): boolean {
  const close = text.replace(/[\s-]/g, '')
  return [...close.matchAll(SHAPE)].some(([, found]) => {
    const sum = WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(found![place]), 0)
    return CHECKS[sum % 11] === found![17]!.toUpperCase()
  })
}
