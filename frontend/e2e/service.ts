import { expect } from '@playwright/test'

export const api = `${process.env.LUOSHI_API_URL ?? 'http://localhost:8080'}/api/v1`
const keycloak = process.env.LUOSHI_KEYCLOAK_URL ?? 'http://localhost:8180'

/** A token of a demo account, as a script gets it; tried again where somebody logs in to the account in the same moment. */
export async function token(account: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${keycloak}/realms/luoshi/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'luoshi-cli',
        grant_type: 'password',
        username: account,
        password: account,
      }),
    })
    if (answer.ok) return (await answer.json()).access_token
    if (tries === 5) throw new Error(`no token for ${account}: ${answer.status}`)
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

/** Asks the service as a demo account; with a body it is a POST unless another method is named. Any refusal fails the journey. */
export async function call(account: string, path: string, body?: object | FormData, method?: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${await token(account)}` }
  const form = body instanceof FormData
  if (!form) headers['Content-Type'] = 'application/json'
  const answer = await fetch(`${api}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers,
    body: form ? body : body && JSON.stringify(body),
  })
  expect(answer.ok, `${path} ${answer.status}`).toBe(true)
  return answer.status === 204 ? undefined : answer.json()
}
