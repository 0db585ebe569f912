import { queryOptions } from '@tanstack/react-query'

/** What one school sets without building again: read from `/config.json` when the page starts. */
export interface Config {
  /** Address of the Keycloak realm, the `iss` of every token. */
  issuer: string
  /** The public client of that realm. */
  clientId: string
}

/** Fetches the configuration; throws when it is absent or not JSON, as nothing works without it. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json', { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`)
  return (await answer.json()) as Config
}

/** The same for pages that show it. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: loadConfig,
  staleTime: Number.POSITIVE_INFINITY,
})
