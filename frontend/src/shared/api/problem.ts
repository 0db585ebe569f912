/** A refusal as RFC 9457 tells it, with the members of our catalogue. Texts come in the person's language. */
export interface Problem {
  type?: string
  title?: string
  status?: number
  detail?: string
  rule?: string
  errors?: { field: string; message: string }[]
  [member: string]: unknown
}

/** What every failed request throws. `slug` is the stable name; empty when the network gave no answer. */
export class Refusal extends Error {
  readonly status: number
  readonly slug: string

  constructor(
    readonly problem: Problem,
    status: number,
  ) {
    super(problem.detail ?? problem.title ?? String(status))
    this.status = status
    this.slug = problem.type?.split('/').pop() ?? ''
  }

  /** The service or the network failed: nothing the person did, shown as a toast and worth trying again. */
  get outside(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** What is wrong with one field, if that is among the errors. */
  fieldError(field: string): string | undefined {
    return this.problem.errors?.find(error => error.field === field)?.message
  }
}

/** Reads whatever came back into a refusal, also from a proxy that knows no problem texts. */
export function refusalOf(body: unknown, status: number): Refusal {
  return new Refusal(body !== null && typeof body === 'object' ? (body as Problem) : {}, status)
}
