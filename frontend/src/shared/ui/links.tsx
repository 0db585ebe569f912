import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Menu,
  type MenuItemProps,
  NavLink,
  type NavLinkProps,
} from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Search } from '../search'

interface Target {
  /** One of `paths`. */
  to: string
  params?: Record<string, string>
  search?: Search
  children?: ReactNode
  onClick?: () => void
}

const root = ({ to, params, search }: Target) => {
  const target = { to, params, search: search ?? {} } as LinkProps
  return (props: object) => <Link {...props} {...target} />
}

/** A button that is a link: right click and new tab work. */
export function ButtonLink({ to, params, search, ...props }: Target & ButtonProps) {
  return <Button {...props} renderRoot={root({ to, params, search })} />
}

/** A link in text or in a table. */
export function TextLink({ to, params, search, ...props }: Target & AnchorProps) {
  return <Anchor {...props} renderRoot={root({ to, params, search })} />
}

/** A link of the navigation. */
export function SectionLink({ to, params, search, ...props }: Target & NavLinkProps) {
  return <NavLink {...props} renderRoot={root({ to, params, search })} />
}

/** A link in a menu. */
export function MenuLink({
  to,
  params,
  search,
  label,
  ...props
}: Target & MenuItemProps & { label: string }) {
  return (
    <Menu.Item {...props} renderRoot={root({ to, params, search })}>
      {label}
    </Menu.Item>
  )
}
