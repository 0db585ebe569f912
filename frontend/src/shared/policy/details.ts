import type { Details, PolicyField } from '../api/types'

/** What is typed into the form: one text for each field name, `employer.name` and so on. */
export type Typed = { [field: string]: string }

interface Tree {
  [name: string]: unknown
}

/** Details of a declaration as texts for the form. */
export function typedOf(details: Details | undefined | null): Typed {
  const typed: Typed = {}
  const walk = (value: unknown, name: string) => {
    if (value === null || value === undefined) return
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, name ? `${name}.${key}` : key)
    } else typed[name] = String(value)
  }
  walk(details, '')
  return typed
}

/** The texts of the form as details, only what the destination asks for and only what is filled in. */
export function detailsOf(typed: Typed, fields: PolicyField[]): Details {
  const details: Tree = {}
  const names = [...fields.map(field => field.name), 'nationalCode']
  for (const name of names) {
    const text = typed[name]?.trim()
    if (!text) continue
    const kind = fields.find(field => field.name === name)?.kind
    const steps = name.split('.')
    const last = steps.pop()!
    let place = details
    for (const step of steps) {
      place[step] ??= {}
      place = place[step] as Tree
    }
    place[last] = kind === 'MONEY' ? Number(text) : text
  }
  return details as Details
}
