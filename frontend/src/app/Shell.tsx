import { AppShell, Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMaybeMe } from '@/shared/api/me'
import { onSessionExpired } from '@/shared/auth/session'
import { paths } from '@/shared/paths'
import { Loading } from '@/shared/ui/Loading'
import { SectionLink, TextLink } from '@/shared/ui/links'
import { NotYours } from './NotYours'
import { sectionAt, sections, sectionsOf } from './navigation'
import { UserMenu } from './UserMenu'

const DemoNote = lazy(() => import('./DemoNote'))
const Bell = lazy(() => import('@/features/notices/Bell'))
const Expired = lazy(() => import('./Expired'))

/** What surrounds every page: skip link, header, navigation from `GET /me`, and the note that a log-in ran out. */
export function Shell() {
  const { t } = useTranslation()
  const [open, { toggle, close }] = useDisclosure()
  const path = useRouterState({ select: state => state.location.pathname })
  const navigation = useMaybeMe()?.navigation
  const mine = sectionsOf(navigation ?? [])
  const here = sectionAt(path)
  const withNav = mine.length > 1
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skipToContent')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={withNav ? { width: 220, breakpoint: 'md', collapsed: { mobile: !open } } : undefined}
        padding={{ base: 'md', md: 'lg' }}
      >
        <AppShell.Header className="no-print">
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              {withNav && (
                <Burger opened={open} onClick={toggle} hiddenFrom="md" size="sm" aria-label={t('menu')} />
              )}
              <TextLink to={paths.home} c="inherit" underline="never">
                <Group gap={6} wrap="nowrap">
                  <IconCheck size={24} stroke={3} color="var(--mantine-primary-color-filled)" aria-hidden />
                  <Text fw={700}>{t('app.name')}</Text>
                </Group>
              </TextLink>
            </Group>
            <Group gap={4} wrap="nowrap">
              {navigation && (
                <Suspense>
                  <Bell />
                </Suspense>
              )}
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        {withNav && (
          <AppShell.Navbar p="xs" className="no-print" aria-label={t('navigation')}>
            {mine.map(key => {
              const { to, icon: Icon } = sections[key]
              return (
                <SectionLink
                  key={key}
                  to={to}
                  label={t(`section.${key}`)}
                  leftSection={<Icon size={20} aria-hidden />}
                  active={path.startsWith(to)}
                  aria-current={path.startsWith(to) ? 'page' : undefined}
                  onClick={close}
                />
              )
            })}
          </AppShell.Navbar>
        )}
        <AppShell.Main id="main" tabIndex={-1}>
          {withNav && (
            <Suspense>
              <DemoNote />
            </Suspense>
          )}
          <Suspense fallback={<Loading />}>
            {navigation && here && !mine.includes(here) ? <NotYours section={here} /> : <Outlet />}
          </Suspense>
        </AppShell.Main>
      </AppShell>
      <ExpiredNote />
    </>
  )
}

function ExpiredNote() {
  const [expired, setExpired] = useState(false)
  useEffect(() => onSessionExpired(() => setExpired(true)), [])
  return (
    expired && (
      <Suspense>
        <Expired onClose={() => setExpired(false)} />
      </Suspense>
    )
  )
}
