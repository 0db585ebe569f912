const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** What a person typed as GB 32100 writes it: half-width, upper case, without blanks and hyphens. */
export function normaliseCreditCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** Whether a normalised unified social credit code has its shape and the right check digit (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code)) return false
  let sum = 0
  let weight = 1
  for (const digit of code.slice(0, 17)) {
    sum += DIGITS.indexOf(digit) * weight
    weight = (weight * 3) % 31
  }
  return DIGITS[(31 - (sum % 31)) % 31] === code[17]
}
