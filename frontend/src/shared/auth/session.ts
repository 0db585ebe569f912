import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { Config } from '../config'
import { draftsBelongTo, forgetDrafts } from '../drafts'

// A plain yes, never a token: tells a reloaded page that asking Keycloak silently is worth the wait.
const HINT = 'luoshi.session'
const REDIRECTED = 'luoshi.redirected'
// When somebody logged out last: a change of it is how the other tabs hear of it.
const LEFT = 'luoshi.signed-out'

let manager: UserManager | undefined
const expiryListeners = new Set<() => void>()

/** Prepares the log-in: code flow with PKCE, tokens in memory, the flow's own state in session storage. */
export function configureSession(config: Config): void {
  manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/signed-in`,
    silent_redirect_uri: `${window.location.origin}/silent.html`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    silentRequestTimeoutInSeconds: 6,
  })
  manager.events.addSilentRenewError(() => announceExpiry())
  manager.events.addAccessTokenExpired(() => announceExpiry())
}

function current(): UserManager {
  if (!manager) throw new Error('configureSession comes first')
  return manager
}

/** Takes up the session: finishes a log-in that just came back, or signs in again silently after a reload.
 * @returns whether somebody is logged in now */
export async function openSession(): Promise<boolean> {
  if (window.location.pathname === '/signed-in') return finishSignIn()
  if (!window.localStorage.getItem(HINT)) return false
  try {
    draftsOf(await current().signinSilent())
    window.sessionStorage.removeItem(REDIRECTED)
    return true
  } catch (error) {
    const code = (error as { error?: string }).error
    if (code === 'login_required' || window.sessionStorage.getItem(REDIRECTED)) {
      window.localStorage.removeItem(HINT)
      return false
    }
    // The frame was kept from Keycloak's cookie (another site): the same question by a redirect, once.
    window.sessionStorage.setItem(REDIRECTED, '1')
    await signIn()
    return new Promise(() => {})
  }
}

// asked before anything is shown: one who never logged out leaves no texts to the next
function draftsOf(user: User | null | undefined) {
  if (user) draftsBelongTo(user.profile.sub)
}

async function finishSignIn(): Promise<boolean> {
  let path = '/'
  try {
    const user = await current().signinCallback()
    draftsOf(user)
    path = (user?.state as { path?: string } | undefined)?.path ?? '/'
    window.localStorage.setItem(HINT, '1')
    return true
  } catch {
    return false // an old or foreign answer: the log-in page says what to do
  } finally {
    window.history.replaceState(null, '', path)
  }
}

/** Leaves for Keycloak's log-in page and comes back to where the person was. */
export async function signIn(): Promise<void> {
  const { pathname, search } = window.location
  const path = pathname === '/signed-in' ? '/' : pathname + search
  const locale = document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'
  await current().signinRedirect({ state: { path }, ui_locales: locale })
}

/** Leaves for Keycloak's log-in page although somebody is logged in, and comes back to where they were: for a signature, which needs a
 * log-in of the last minutes (RFC 9470). */
export async function signInAfresh(): Promise<void> {
  const { pathname, search } = window.location
  const locale = document.documentElement.lang.startsWith('en') ? 'en' : 'zh-CN'
  await current().signinRedirect({
    state: { path: pathname + search },
    prompt: 'login',
    max_age: 0,
    ui_locales: locale,
  })
}

/** Ends the session here, in every other tab and at Keycloak; what was being typed is forgotten. */
export async function signOut(): Promise<void> {
  window.localStorage.removeItem(HINT)
  window.localStorage.setItem(LEFT, String(Date.now()))
  forgetDrafts()
  await current().signoutRedirect()
}

/** Calls back when somebody logged out in another tab, or when the back button brings up a page from before the log-out:
 * names and proofs must not stay on the screen. @returns how to stop listening */
export function onSignedOut(leave: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key !== LEFT || event.newValue === null) return
    forgetDrafts()
    leave()
  }
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted && !window.localStorage.getItem(HINT)) leave()
  }
  window.addEventListener('storage', heard)
  window.addEventListener('pageshow', shown)
  return () => {
    window.removeEventListener('storage', heard)
    window.removeEventListener('pageshow', shown)
  }
}

/** The token for the next request, renewed when it has run out; undefined when nobody is logged in. */
export async function accessToken(): Promise<string | undefined> {
  const user = await current().getUser()
  if (user && !user.expired) return user.access_token
  return user ? renewedToken() : undefined
}

let renewing: Promise<string | undefined> | undefined

/** Asks Keycloak for a new token, once however many requests wait for it. */
export function renewedToken(): Promise<string | undefined> {
  renewing ??= current()
    .signinSilent()
    .then(user => user?.access_token)
    .catch(() => {
      announceExpiry()
      return undefined
    })
    .finally(() => {
      renewing = undefined
    })
  return renewing
}

function announceExpiry() {
  for (const listener of expiryListeners) listener()
}

/** Calls back when the log-in has run out and could not be renewed. @returns how to stop listening */
export function onSessionExpired(listener: () => void): () => void {
  expiryListeners.add(listener)
  return () => expiryListeners.delete(listener)
}
