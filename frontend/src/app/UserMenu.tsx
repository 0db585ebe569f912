import { Button, Group, Menu, useMantineColorScheme } from '@mantine/core'
import {
  IconBellCog,
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMaybeMe } from '@/shared/api/me'
import { signOut } from '@/shared/auth/session'
import { paths } from '@/shared/paths'
import { MenuLink } from '@/shared/ui/links'
import { LanguageSwitch } from './LanguageSwitch'

/** Language, colours and log-out. */
export function UserMenu() {
  const { t } = useTranslation()
  const me = useMaybeMe()
  const { setColorScheme } = useMantineColorScheme()
  return (
    <Group gap={4} wrap="nowrap">
      <LanguageSwitch />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size="compact-md"
            mih={32}
            rightSection={<IconChevronDown size={16} aria-hidden />}
            data-testid="who"
          >
            {me?.name ?? t('account')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconSun size={18} />} onClick={() => setColorScheme('light')}>
            {t('colors.light')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMoon size={18} />} onClick={() => setColorScheme('dark')}>
            {t('colors.dark')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDeviceDesktop size={18} />} onClick={() => setColorScheme('auto')}>
            {t('colors.system')}
          </Menu.Item>
          <Menu.Divider />
          <MenuLink
            to={paths.noticeSettings}
            label={t('noticeSettings')}
            leftSection={<IconBellCog size={18} />}
          />
          <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => signOut()}>
            {t('auth.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
