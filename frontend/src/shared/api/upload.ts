import { accessToken, renewedToken } from '../auth/session'
import { acceptLanguage } from './client'
import { Refusal, refusalOf } from './problem'

interface Upload {
  path: string
  form: FormData
  /** From 0 to 100, what really left this machine. */
  onProgress?: (percent: number) => void
  signal?: AbortSignal
}

/** Uploads with true progress (fetch cannot tell it). Answers the parsed JSON; throws a Refusal. */
export async function upload<T>(what: Upload): Promise<T> {
  const first = await attempt(what, await accessToken())
  const answer = first.status === 401 ? await attempt(what, await renewedToken()) : first
  const body = parsed(answer.responseText)
  if (answer.status < 200 || answer.status >= 300) throw refusalOf(body, answer.status)
  return body as T
}

function attempt({ path, form, onProgress, signal }: Upload, token: string | undefined) {
  return new Promise<XMLHttpRequest>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', acceptLanguage())
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => resolve(request)
    request.onerror = () => reject(new Refusal({}, 0))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
