import createClient from 'openapi-fetch'
import { accessToken, renewedToken } from '../auth/session'
import { i18next } from '../i18n'
import { Refusal, refusalOf } from './problem'
import type { paths } from './schema'

/** The language header of the service for the language of the page. */
export function acceptLanguage(): string {
  return i18next.language?.startsWith('en') ? 'en' : 'zh-CN'
}

/** Sends a request with the token; an answer 401 renews the token and tries once more. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', acceptLanguage())
  const token = await accessToken()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  const again = request.clone()
  try {
    const answer = await fetch(request)
    if (answer.status !== 401 || !token) return answer
    const fresh = await renewedToken()
    if (!fresh) return answer
    again.headers.set('Authorization', `Bearer ${fresh}`)
    return await fetch(again)
  } catch (cause) {
    throw Object.assign(new Refusal({}, 0), { cause })
  }
}

/** The typed client. Paths and bodies are those of `openapi.yaml`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send })

/** Unwraps an answer: the data, or the refusal thrown. */
export async function ok<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer
  if (!response.ok) throw refusalOf(error, response.status)
  return data as T
}

/** Downloads a file with the token; a refusal is read as a problem. */
export async function download(path: string, accept?: string): Promise<Blob> {
  const answer = await send(
    new Request(new URL(path, window.location.origin), { headers: accept ? { Accept: accept } : {} }),
  )
  if (!answer.ok) throw refusalOf(await answer.json().catch(() => undefined), answer.status)
  return answer.blob()
}

/** Hands a downloaded file to the person under a name. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
